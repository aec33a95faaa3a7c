using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>Says a fixture's options in the parameters of our component.</summary>
internal static class FixtureParameters
{
    public static Dictionary<string, object?> Of(string component, FixtureOptions options)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        Set("Classes", options["classes"].Text);
        Set("Attributes", options.Attributes);
        switch (component)
        {
            case "back-link" or "skip-link":
                SetWords(options);
                Set("Href", options["href"].Text);
                break;
            case "breadcrumbs":
                Set("Items", options["items"].Items.Select(Item).ToArray());
                Set("CollapsesOnMobile", options["collapseOnMobile"].Flag);
                Set("AriaLabel", options["labelText"].Text);
                break;
            case "button":
                SetWords(options);
                Set("Href", options["href"].Text);
                Set("Type", options["type"].Text);
                Set("Name", options["name"].Text);
                Set("Value", options["value"].Text);
                Set("Id", options["id"].Text);
                Set("IsDisabled", options["disabled"].Flag);
                Set("IsStart", options["isStartButton"].Flag);
                Set("PreventsDoubleClick", options["preventDoubleClick"].Flag);
                break;
            case "details":
                SetWords(options);
                Set("Id", options["id"].Text);
                Set("Summary", options["summaryText"].Text);
                Set("SummaryContent", options["summaryHtml"].Markup);
                Set("IsOpen", options["open"].Flag);
                break;
            case "error-message":
                SetWords(options);
                Set("Id", options["id"].Text);
                Set("HiddenText", options["visuallyHiddenText"].Text);
                break;
            case "error-summary":
                Set("Title", options["titleText"].Text);
                Set("TitleContent", options["titleHtml"].Markup);
                Set("Description", options["descriptionText"].Text);
                Set("ChildContent", options["descriptionHtml"].Markup);
                Set("Errors", options["errorList"].Items.Select(Error).ToArray());
                Set("IsAutoFocusDisabled", options["disableAutoFocus"].Flag);
                break;
            case "fieldset":
                Set("ChildContent", options["html"].Markup);
                Set("Legend", options["legend"].PlainText);
                Set("LegendContent", options["legend.html"].Markup);
                Set("LegendClasses", options["legend.classes"].Text);
                Set("LegendIsHeading", options["legend.isPageHeading"].Flag);
                Set("DescribedBy", options["describedBy"].Text);
                Set("Role", options["role"].Text);
                break;
            case "footer":
                Set("Sections", options["navigation"].Items.Select(Section).ToArray());
                Set("Items", options["meta.items"].Items.Select(Item).ToArray());
                Set("HiddenTitle", options["meta.visuallyHiddenTitle"].Text);
                Set("ContainerClasses", options["containerClasses"].Text);
                Set("ChildContent", Fragment(options["meta"].Words));
                break;
            case "generic-header":
                Set("Text", options["logoText"].Text);
                Set("ChildContent", options["logoHtml"].Markup);
                Set("Href", options["url"].Text);
                Set("ContainerClasses", options["containerClasses"].Text);
                break;
            case "hint" or "inset-text":
                SetWords(options);
                Set("Id", options["id"].Text);
                break;
            case "label":
                SetWords(options);
                Set("For", options["for"].Text);
                Set("IsPageHeading", options["isPageHeading"].Flag);
                break;
            case "notification-banner":
                SetWords(options);
                Set("IsSuccess", options["type"].Text is "success" ? true : null);
                Set("Title", options["titleText"].Text);
                Set("TitleContent", options["titleHtml"].Markup);
                Set("TitleLevel", options["titleHeadingLevel"].Number);
                Set("TitleId", options["titleId"].Text);
                Set("Role", options["role"].Text);
                Set("IsAutoFocusDisabled", options["disableAutoFocus"].Flag);
                break;
            case "phase-banner":
                SetWords(options);
                Set("Tag", options["tag"].PlainText);
                Set("TagContent", options["tag.html"].Markup);
                Set("TagClasses", options["tag.classes"].Text);
                break;
            case "service-navigation":
                Set("ServiceName", options["serviceName"].Text);
                Set("ServiceHref", options["serviceUrl"].Text);
                Set("Items", options["navigation"].Items.Select(Item).ToArray());
                Set("AriaLabel", options["ariaLabel"].Text);
                Set("MenuText", options["menuButtonText"].Text);
                Set("MenuLabel", options["menuButtonLabel"].Text);
                Set("NavigationLabel", options["navigationLabel"].Text);
                Set("NavigationClasses", options["navigationClasses"].Text);
                Set("NavigationId", options["navigationId"].Text);
                Set("CollapsesOnMobile", options["collapseNavigationOnMobile"].Flag);
                break;
            case "tag":
                SetWords(options);
                break;
            case "warning-text":
                SetWords(options);
                Set("HiddenText", options["iconFallbackText"].Text);
                break;
            default:
                FieldParameters.Add(parameters, component, options);
                ListParameters.Add(parameters, component, options);
                break;
        }

        return parameters;

        void Set(string name, object? value)
        {
            if (value is not null)
            {
                parameters[name] = value;
            }
        }

        void SetWords(FixtureOptions words)
        {
            Set("Text", words.PlainText);
            Set("ChildContent", words["html"].Markup);
        }
    }

    private static Microsoft.AspNetCore.Components.RenderFragment? Fragment(Content content) =>
        content.IsEmpty ? (Microsoft.AspNetCore.Components.RenderFragment?)null : content;

    private static NavigationItem Item(FixtureOptions options) =>
        new(options.Words, options["href"].Text)
        {
            IsCurrent = options["current"].Flag is true,
            IsActive = options["active"].Flag is true,
            Attributes = options.Attributes,
        };

    private static FooterSection Section(FixtureOptions options) =>
        new(options["title"].Text!, [.. options["items"].Items.Select(Item)])
        {
            Width = options["width"].Text ?? "full",
            Columns = options["columns"].Number,
        };

    private static FieldError Error(FixtureOptions options) =>
        new(options["href"].Text?[1..] ?? "", options["text"].Text ?? options["html"].Text ?? "");
}
