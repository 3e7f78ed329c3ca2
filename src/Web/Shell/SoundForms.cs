using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;

namespace NaraVard.Web.Shell;

/// <summary>
/// What a page isn't to meet is refused before it looks at it: a method that it has no handler for, a form that can't be read, and U+0000 in one. No browser sends
/// that sign, PostgreSQL takes it in no text, and a handler would meet it as an error of the database. In queries <see cref="FormsOnly"/> leaves it out.
/// And a text that is longer than any field takes, whether or not the handler thinks of it: each has a length of its own, far below.
/// </summary>
internal sealed class SoundForms : IAsyncResourceFilter
{
    /// <summary>How long a text may be in a field that a page binds. The editors' forms, which are read from the record's own rules, aren't bound (FormFields).</summary>
    public const int LongestField = 100_000;

    private const string Index = "index";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        // The page about what went wrong is shown whatever was asked.
        var http = context.HttpContext;
        if (http.Features.Get<IExceptionHandlerFeature>() is null && http.Features.Get<IStatusCodeReExecuteFeature>() is null && await FaultOfAsync(context) is { } status)
        {
            context.Result = new StatusCodeResult(status);
            return;
        }

        await next();
    }

    private static async Task<int?> FaultOfAsync(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (context.ActionDescriptor is CompiledPageActionDescriptor page && !IsHandled(page, request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        return request.HasFormContentType ? await FaultOfFormAsync(request, BoundBy(context.ActionDescriptor), context.HttpContext.RequestAborted) : null;
    }

    // Without a handler the page would be shown with nothing in it. What is read needs none: a page may have nothing to prepare.
    private static bool IsHandled(CompiledPageActionDescriptor page, string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || page.HandlerMethods.Any(handler => handler.HttpMethod.Equals(method, StringComparison.OrdinalIgnoreCase));

    // "Form" binds "Form.Title", also when only "Title" is sent, and a list "Days[0]".
    private static HashSet<string> BoundBy(ActionDescriptor action)
    {
        var handled = (action as CompiledPageActionDescriptor)?.HandlerMethods.SelectMany(handler => handler.Parameters) ?? [];
        return action.BoundProperties.Concat(action.Parameters).Concat(handled)
            .SelectMany(one => one.ParameterType.GetProperties().Select(property => property.Name).Prepend(one.BindingInfo?.BinderModelName ?? one.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsTooLong(KeyValuePair<string, StringValues> field, HashSet<string> bound) =>
        field.Value.Any(text => text?.Length > LongestField) && bound.Contains(field.Key.Split('.', '[')[0]);

    private static async Task<int?> FaultOfFormAsync(HttpRequest request, HashSet<string> bound, CancellationToken ct)
    {
        try
        {
            var form = await request.ReadFormAsync(ct);
            return request.Query.Keys.Concat(form.Keys).Any(name => IsIndex(name, bound)) || form.Any(field => HasNul(field.Key) || field.Value.Any(HasNul)) || form.Files.Any(file => HasNul(file.Name) || HasNul(file.FileName))
                ? StatusCodes.Status400BadRequest
                : form.Any(field => IsTooLong(field, bound)) ? StatusCodes.Status413PayloadTooLarge : null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    // With "Answers.index", or "index" alone, a form says by what names it sends a list. None of ours does, and the framework falls over when such a name is missing.
    private static bool IsIndex(string name, HashSet<string> bound) =>
        name.EndsWith(Index, StringComparison.OrdinalIgnoreCase) && (name.Length == Index.Length || (name[^(Index.Length + 1)] == '.' && bound.Contains(name[..^(Index.Length + 1)])));

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
