namespace NaraVard.Kernel;

/// <summary>Why something that was asked for was not done. An expected answer, not an error of the program.</summary>
public abstract record Problem
{
    /// <summary>It isn't there, or the person asking may not know that it is.</summary>
    public sealed record NotFound : Problem;

    /// <summary>It is there, and the person asking may not do this.</summary>
    public sealed record Denied : Problem;

    /// <summary>What was written can't be taken as it is.</summary>
    /// <param name="Field">The field that the message stands beside; "" when it is about the whole form.</param>
    /// <param name="Message">What to do, in Swedish.</param>
    public sealed record Invalid(string Field, string Message) : Problem;

    /// <summary>Several fields of what was written can't be taken as they are.</summary>
    /// <param name="Faults">One for each field that must be mended.</param>
    public sealed record InvalidFields(IReadOnlyList<Invalid> Faults) : Problem;

    /// <summary>Somebody else came first. Nothing was saved, and what was written is kept on the page.</summary>
    /// <param name="Message">What happened and what to do, in Swedish.</param>
    public sealed record Conflict(string Message) : Problem;

    /// <summary>Something else that it takes doesn't answer. Nothing was saved, and the same works in a while.</summary>
    /// <param name="Message">What happened and what to do, in Swedish.</param>
    public sealed record Away(string Message) : Problem;

    /// <summary>The same problem with its fields called something else, as where they are shown.</summary>
    /// <param name="name">The new name of a field.</param>
    public Problem Naming(Func<string, string> name) => this switch
    {
        Invalid one => one with { Field = name(one.Field) },
        InvalidFields several => new InvalidFields([.. several.Faults.Select(fault => fault with { Field = name(fault.Field) })]),
        _ => this,
    };
}

/// <summary>Either what was asked for, or the problem that stood in the way.</summary>
public sealed record Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    /// <summary>The problem, or null when all went well.</summary>
    public Problem? Problem { get; }

    /// <summary>What was asked for.</summary>
    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"Det finns inget värde: {Problem}");

    public TResult Match<TResult>(Func<T, TResult> ok, Func<Problem, TResult> problem) =>
        Problem is null ? ok(_value!) : problem(Problem);

    /// <summary>Goes on with the value, or carries the problem along.</summary>
    public async Task<Outcome<TNext>> ThenAsync<TNext>(Func<T, Task<TNext>> next) =>
        Problem is null ? await next(_value!) : Problem;

    /// <summary>The same outcome with the fields of a problem called something else.</summary>
    /// <param name="name">The new name of a field.</param>
    public Outcome<T> Naming(Func<string, string> name) => Problem is { } problem ? problem.Naming(name) : this;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);
}
