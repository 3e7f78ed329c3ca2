using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NaraVard.Kernel;

/// <summary>A question that is asked so often that it is translated to SQL once and for all, by <c>EF.CompileAsyncQuery</c>; once for each model, since a program can have both databases.</summary>
/// <typeparam name="T">The delegate that asks.</typeparam>
/// <param name="compile">Translates the question.</param>
public sealed class CompiledQuery<T>(Func<T> compile)
    where T : Delegate
{
    private readonly ConditionalWeakTable<IModel, T> _compiled = [];

    /// <summary>The question, for the database of a context.</summary>
    public T For(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return _compiled.GetValue(store.Model, _ => compile());
    }
}
