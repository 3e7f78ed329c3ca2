using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Text;

namespace NaraVard.Web.Shell;

/// <summary>What the framework itself says beside a field, in Swedish.</summary>
internal static class FormMessages
{
    public static void InSwedish(MvcOptions options)
    {
        // Whether a field may be empty is decided by the handler, which says what to write.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((value, _) => $"”{Cut.Shown(value)}” går inte att använda här");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"”{Cut.Shown(value)}” går inte att använda här");
        say.SetUnknownValueIsInvalidAccessor(_ => "Värdet går inte att använda här");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Värdet går inte att använda här");
        say.SetValueIsInvalidAccessor(value => $"”{Cut.Shown(value)}” går inte att använda här");
        say.SetValueMustBeANumberAccessor(_ => "Skriv ett tal");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv ett tal");
        say.SetValueMustNotBeNullAccessor(_ => "Fyll i ett värde");
        say.SetMissingBindRequiredValueAccessor(_ => "Fyll i ett värde");
        say.SetMissingKeyOrValueAccessor(() => "Fyll i ett värde");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Formuläret kom fram tomt");
    }
}
