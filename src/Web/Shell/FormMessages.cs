using Microsoft.AspNetCore.Mvc;

namespace NaraVard.Web.Shell;

/// <summary>What the framework itself says beside a field, in Swedish.</summary>
internal static class FormMessages
{
    public static void InSwedish(MvcOptions options)
    {
        // Whether a field may be empty is decided by the handler, which says what to write.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((value, _) => $"”{Short(value)}” går inte att använda här");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"”{Short(value)}” går inte att använda här");
        say.SetUnknownValueIsInvalidAccessor(_ => "Värdet går inte att använda här");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Värdet går inte att använda här");
        say.SetValueIsInvalidAccessor(value => $"”{Short(value)}” går inte att använda här");
        say.SetValueMustBeANumberAccessor(_ => "Skriv ett tal");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv ett tal");
        say.SetValueMustNotBeNullAccessor(_ => "Fyll i ett värde");
        say.SetMissingBindRequiredValueAccessor(_ => "Fyll i ett värde");
        say.SetMissingKeyOrValueAccessor(() => "Fyll i ett värde");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Formuläret kom fram tomt");
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
