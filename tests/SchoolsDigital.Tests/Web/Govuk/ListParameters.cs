using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>Says the options of everything that lists in the parameters of our component.</summary>
internal static class ListParameters
{
    private const string Interruption = "govuk-panel--interruption";

    public static void Add(Dictionary<string, object?> parameters, string component, FixtureOptions options)
    {
        switch (component)
        {
            case "panel":
                Set("Title", options["titleHtml"].Exists ? null : options["titleText"].Text);
                Set("TitleContent", options["titleHtml"].Markup);
                Set("Text", options.PlainText);
                Set("ChildContent", options["html"].Markup);
                Set("HeadingLevel", options["headingLevel"].Number);
                Set("IsInterruption", options["classes"].Text?.Contains(Interruption, StringComparison.Ordinal));
                Set("Classes", options["classes"].Text?.Replace(Interruption, "", StringComparison.Ordinal).Trim());
                Set("Actions", options["actions.items"].Exists ? Actions(options["actions"]) : null);
                break;
            case "pagination":
                Set("Previous", Link(options["previous"]));
                Set("Next", Link(options["next"]));
                Set("Items", options["items"].Items.Where(item => item.Names.Any()).Select(PageItem).ToArray());
                Set("AriaLabel", options["landmarkLabel"].Text);
                break;
            case "summary-list":
                Set("Rows", options["rows"].Items.Select(Row).ToArray());
                Set("Card", Card(options["card"]));
                break;
            case "table":
                Set("Caption", options["caption"].Text);
                Set("CaptionClasses", options["captionClasses"].Text);
                Set("FirstCellIsHeader", options["firstCellIsHeader"].Flag);
                Set("Head", options["head"].Items.Select(Cell).ToArray());
                Set("Rows", options["rows"].Items.Select(row => row.Items.Select(Cell).ToArray()).ToArray());
                break;
            case "task-list":
                Set("IdPrefix", options["idPrefix"].Text);
                Set("Items", options["items"].Items.Select(Task).ToArray());
                break;
        }

        void Set(string name, object? value)
        {
            if (value is not null)
            {
                parameters[name] = value;
            }
        }
    }

    private static PaginationLink? Link(FixtureOptions options) =>
        options["href"].Text is { } href
            ? new(href) { Text = options["text"].Text, Label = options["labelText"].Text }
            : null;

    private static PaginationItem PageItem(FixtureOptions options) =>
        options["ellipsis"].Exists
            ? PaginationItem.Ellipsis
            : new(options["number"].Text!, options["href"].Text!)
            {
                IsCurrent = options["current"].Flag is true,
                HiddenText = options["visuallyHiddenText"].Text,
            };

    private static SummaryRow Row(FixtureOptions options) =>
        new(options["key"].Words, options["value"].Words, [.. options["actions.items"].Items.Select(Action)])
        {
            Classes = options["classes"].Text,
            KeyClasses = options["key.classes"].Text,
            ValueClasses = options["value.classes"].Text,
            ActionClasses = options["actions.classes"].Text,
        };

    private static SummaryAction Action(FixtureOptions options) =>
        new(options.Words, options["href"].Text!, options["visuallyHiddenText"].Text)
        {
            Classes = options["classes"].Text,
            Attributes = options.Attributes,
        };

    private static SummaryCard? Card(FixtureOptions options) =>
        options.Exists
            ? new(options["title.text"].Text, [.. options["actions.items"].Items.Select(Action)])
            {
                HeadingLevel = options["title.headingLevel"].Number ?? 2,
                Classes = options["classes"].Text,
                Attributes = options.Attributes,
            }
            : null;

    private static TableCell Cell(FixtureOptions options) =>
        new(options.Words)
        {
            IsNumeric = options["format"].Text is "numeric",
            ColumnSpan = options["colspan"].Number,
            RowSpan = options["rowspan"].Number,
            Classes = options["classes"].Text,
            Attributes = options.Attributes,
        };

    private static TaskListItem Task(FixtureOptions options)
    {
        var tag = options["status.tag"];
        var status = new TaskListStatus(tag.Exists ? tag.Words : options["status"].Words)
        {
            IsTag = tag.Exists,
            TagClasses = tag["classes"].Text,
            TagAttributes = tag.Attributes,
            Classes = options["status.classes"].Text,
        };
        return new(options["title"].Words, status, options["href"].Text)
        {
            Hint = options["hint"].Words,
            Classes = options["classes"].Text,
            TitleClasses = options["title.classes"].Text,
        };
    }

    private static RenderFragment Actions(FixtureOptions actions) =>
        builder =>
        {
            foreach (var action in actions["items"].Items)
            {
                AddAction(builder, action);
                builder.AddContent(11, " ");
            }
        };

    private static void AddAction(RenderTreeBuilder builder, FixtureOptions action)
    {
        var classes = action["classes"].Text is { } more ? " " + more : "";
        if (action["href"].Text is { } href && action["type"].Text is not "button")
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "class", "govuk-link govuk-link--inverse" + classes);
            builder.AddAttribute(2, "href", href);
            builder.AddMultipleAttributes(3, action.Attributes!);
            builder.AddContent(4, action["text"].Text);
            builder.CloseElement();
            return;
        }

        builder.OpenComponent<GovukButton>(5);
        builder.AddComponentParameter(6, "Classes", "govuk-button--inverse" + classes);
        builder.AddComponentParameter(7, "Type", action["type"].Text ?? "button");
        builder.AddComponentParameter(8, "Href", action["href"].Text);
        builder.AddComponentParameter(9, "Text", action["text"].Text);
        builder.AddComponentParameter(10, "Attributes", action.Attributes);
        builder.CloseComponent();
    }
}
