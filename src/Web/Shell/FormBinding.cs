using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace NaraVard.Web.Shell;

/// <summary>How a form becomes values, where the framework's own way falls over at what no form of ours sends.</summary>
internal static class FormBinding
{
    public static void Sound(MvcOptions options)
    {
        options.Filters.Add<SoundForms>();
        options.ModelBinderProviders.Insert(0, new Ticked());
        options.ModelMetadataDetailsProviders.Add(new EmptyTexts());
    }

    /// <summary>
    /// A ticked box sends "true" and its hidden twin "false". Anything else is wrong and is left out of the form's state: a box can't be shown again with it.
    /// </summary>
    private sealed class Ticked : IModelBinderProvider, IModelBinder
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(bool) ? this : null;

        public Task BindModelAsync(ModelBindingContext binding)
        {
            var sent = binding.ValueProvider.GetValue(binding.ModelName);
            if (bool.TryParse(sent.FirstValue, out var isTicked))
            {
                binding.ModelState.SetModelValue(binding.ModelName, sent);
                binding.Result = ModelBindingResult.Success(isTicked);
            }
            else if (sent != ValueProviderResult.None)
            {
                binding.ModelState.TryAddModelError(binding.ModelName, binding.ModelMetadata.ModelBindingMessageProvider.ValueIsInvalidAccessor(sent.FirstValue ?? ""));
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>An empty value in a list of texts, and a blank as a part of an address, is a text, and not a hole that nobody has counted on.</summary>
    private sealed class EmptyTexts : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string) && (context.Key.MetadataKind == ModelMetadataKind.Type || context.Attributes.OfType<FromRouteAttribute>().Any()))
            {
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
            }
        }
    }
}
