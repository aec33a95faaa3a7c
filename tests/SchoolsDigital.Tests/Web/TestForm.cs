using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SchoolsDigital.Tests.Web;

/// <summary>What a browser would send of a form.</summary>
internal sealed class TestForm
{
    private readonly List<(string Name, string Value)> fields = [];

    public static TestForm Of(IElement form)
    {
        var sent = new TestForm();
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    sent.Add(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement textarea:
                    sent.Add(textarea.Name!, textarea.Value);
                    break;
                case IHtmlSelectElement select:
                    sent.Add(select.Name!, select.Value ?? "");
                    break;
            }
        }

        return sent;
    }

    public IReadOnlyList<(string Name, string Value)> Fields => fields;

    public string? this[string name] => fields.FirstOrDefault(field => Is(field, name)).Value;

    public TestForm Add(string name, string value)
    {
        fields.Add((name, value));
        return this;
    }

    /// <summary>Fills one field in, in place of what stood there.</summary>
    public TestForm With(string name, string value)
    {
        fields.RemoveAll(field => Is(field, name));
        return Add(name, value);
    }

    public TestForm Without(string name)
    {
        fields.RemoveAll(field => Is(field, name));
        return this;
    }

    public byte[] Encode() =>
        Encoding.ASCII.GetBytes(
            string.Join(
                '&',
                fields.Select(field => $"{Escape(field.Name)}={Escape(field.Value.ReplaceLineEndings("\r\n"))}")
            )
        );

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static bool Is((string Name, string Value) field, string name) =>
        field.Name.Equals(name, StringComparison.Ordinal);
}
