using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace SchoolsDigital.Surveys;

/// <summary>What a form sent or is to be filled with: values by field name, in order. Blank values count as not sent.</summary>
public sealed class FormFields
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> values;

    private FormFields(ImmutableDictionary<string, ImmutableArray<string>> values) => this.values = values;

    public static FormFields Empty { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    public IEnumerable<string> Names => values.Keys;

    /// <summary>Takes a form as ASP.NET Core reads it.</summary>
    public static FormFields From(IEnumerable<KeyValuePair<string, StringValues>> form) =>
        form.Aggregate(Empty, (fields, field) => fields.With(field.Key, field.Value.OfType<string>()));

    /// <summary>The first value of a field; null where it was not sent or is blank.</summary>
    public string? First(string name) => values.TryGetValue(name, out var sent) ? sent[0] : null;

    /// <summary>Every value of a field, as sent; empty where it was not sent.</summary>
    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var sent) ? sent : [];

    /// <summary>The same fields and one more; a blank value leaves it out.</summary>
    public FormFields With(string name, string? value) => With(name, value is null ? [] : [value]);

    /// <summary>The same fields and one more with several values.</summary>
    public FormFields With(string name, IEnumerable<string> sent)
    {
        var kept = sent.Where(value => !string.IsNullOrWhiteSpace(value)).ToImmutableArray();
        return kept.IsEmpty ? new(values.Remove(name)) : new(values.SetItem(name, kept));
    }

    /// <summary>Both sets of fields, the other's where both have one.</summary>
    public FormFields With(FormFields other) => new(values.SetItems(other.values));
}
