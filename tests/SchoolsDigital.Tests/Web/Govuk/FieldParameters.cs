using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>Says the options of everything that asks in the parameters of our component.</summary>
internal static class FieldParameters
{
    private static readonly string[] Passed =
    [
        "autocomplete",
        "autocapitalize",
        "inputmode",
        "pattern",
        "spellcheck",
        "disabled",
        "multiple",
    ];

    public static void Add(Dictionary<string, object?> parameters, string component, FixtureOptions options)
    {
        switch (component)
        {
            case "input":
                AddField();
                Set("Type", options["type"].Text);
                Set("Value", options["value"].Text);
                Set("Prefix", options["prefix.text"].Text);
                Set("Suffix", options["suffix.text"].Text);
                break;
            case "file-upload":
                AddField();
                Set("Value", options["value"].Text);
                break;
            case "textarea":
                AddField();
                Set("Value", options["value"].Text);
                Set("Rows", options["rows"].Number);
                break;
            case "character-count":
                AddField();
                Set("Value", options["value"].Text);
                Set("Rows", options["rows"].Number);
                Set("MaxLength", options["maxlength"].Number);
                Set("MaxWords", options["maxwords"].Number);
                Set("Threshold", options["threshold"].Number);
                Set("CountType", options["countType"].Text);
                break;
            case "select":
                AddField();
                Set("Value", options["value"].Text);
                Set("Items", options["items"].Items.Select(Option).ToArray());
                break;
            case "radios":
                AddGroup();
                Set("Value", options["value"].Text);
                Set("Items", options["items"].Items.Select(Choice).ToArray());
                break;
            case "checkboxes":
                AddGroup();
                Set("DescribedBy", options["fieldset.describedBy"].Text ?? options["describedBy"].Text);
                Set("Values", options["values"].Items.Select(value => value.Text!).ToArray());
                Set("Items", options["items"].Items.Select(Choice).ToArray());
                break;
            case "date-input":
                AddGroup();
                Set("IdPrefix", options["id"].Text);
                Set("NamePrefix", options["namePrefix"].Text);
                Set("Parts", DateParts.Of(options));
                break;
        }

        void Set(string name, object? value)
        {
            if (value is not null)
            {
                parameters[name] = value;
            }
        }

        void AddQuestion()
        {
            Set("Name", options["name"].Text);
            Set("Hint", options["hint"].PlainText);
            Set("HintContent", options["hint.html"].Markup);
            Set("Error", options["errorMessage.text"].Text);
            Set("GroupClasses", options["formGroup.classes"].Text);
        }

        void AddField()
        {
            AddQuestion();
            Set("Id", options["id"].Text);
            Set("Label", options["label"].PlainText);
            Set("LabelContent", options["label.html"].Markup);
            Set("LabelClasses", options["label.classes"].Text);
            Set("LabelIsHeading", options["label.isPageHeading"].Flag);
            Set("DescribedBy", options["describedBy"].Text);
            AddPassed();
        }

        void AddGroup()
        {
            AddQuestion();
            Set("IdPrefix", options["idPrefix"].Text);
            Set("Legend", options["fieldset.legend"].PlainText);
            Set("LegendContent", options["fieldset.legend.html"].Markup);
            Set("LegendClasses", options["fieldset.legend.classes"].Text);
            Set("LegendIsHeading", options["fieldset.legend.isPageHeading"].Flag);
            Set("FieldsetClasses", options["fieldset.classes"].Text);
            Set("FieldsetAttributes", options["fieldset"].Attributes);
            Set("DescribedBy", options["fieldset.describedBy"].Text);
        }

        void AddPassed()
        {
            var attributes = new Dictionary<string, object>(
                options.Attributes ?? new Dictionary<string, object>(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
            foreach (var name in Passed.Where(name => options[name].Text is not null))
            {
                attributes[name] = name is "disabled" or "multiple" ? options[name].Flag! : options[name].Text!;
            }

            Set("Attributes", attributes);
        }
    }

    private static Choice Choice(FixtureOptions options) =>
        new(options["value"].Text ?? "", options.Words)
        {
            Divider = options["divider"].Text,
            Hint = options["hint"].Words,
            Conditional = options["conditional.html"].Exists ? options["conditional.html"].Markup : null,
            IsChecked = options["checked"].Flag,
            IsDisabled = options["disabled"].Flag is true,
            IsExclusive = options["behaviour"].Text is "exclusive",
            Id = options["id"].Text,
            Name = options["name"].Text,
            LabelClasses = options["label.classes"].Text,
            Attributes = options.Attributes,
        };

    private static SelectOption Option(FixtureOptions options) =>
        new(options["text"].Text!, options["value"].Text)
        {
            IsSelected = options["selected"].Flag,
            IsDisabled = options["disabled"].Flag is true,
            Attributes = options.Attributes,
        };
}
