using System.Text.Json;
using Microsoft.AspNetCore.Components;
using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>Reads the options of a fixture. A path (<c>label.text</c>) reads what stands further in; what is missing is null.</summary>
internal readonly struct FixtureOptions(JsonElement? element)
{
    public bool Exists =>
        element is { ValueKind: not (JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined) };

    public FixtureOptions this[string path]
    {
        get
        {
            var found = element;
            foreach (var step in path.Split('.'))
            {
                found =
                    found is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(step, out var child)
                        ? child
                        : null;
            }

            return new(found);
        }
    }

    public string? Text =>
        element switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.True } => "true",
            { ValueKind: JsonValueKind.False } => "false",
            _ => null,
        };

    public bool? Flag =>
        element is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;

    public int? Number => element is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    public IEnumerable<FixtureOptions> Items =>
        element is { ValueKind: JsonValueKind.Array } array
            ? array
                .EnumerateArray()
                .Select(item => new FixtureOptions(item))
                .Where(item => item.Exists && item.Text is not "")
            : [];

    public IEnumerable<string> Names =>
        element is { ValueKind: JsonValueKind.Object } parent
            ? parent.EnumerateObject().Select(property => property.Name)
            : [];

    /// <summary>Markup of a fixture, which a page could not give but by a component of its own.</summary>
    public RenderFragment? Markup => Text is { Length: > 0 } html ? builder => builder.AddMarkupContent(0, html) : null;

    /// <summary>What stands under <c>html</c>, else under <c>text</c>.</summary>
    public Content Words => this["html"].Markup is { } markup ? markup : this["text"].Text;

    /// <summary>What stands under <c>text</c>, unless there is markup.</summary>
    public string? PlainText => this["html"].Markup is null ? this["text"].Text : null;

    public IReadOnlyDictionary<string, object>? Attributes
    {
        get
        {
            var options = this["attributes"];
            return options.Exists
                ? options.Names.ToDictionary(
                    name => name,
                    object (name) => options[name].Text ?? "",
                    StringComparer.Ordinal
                )
                : null;
        }
    }
}
