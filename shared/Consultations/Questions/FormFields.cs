using Microsoft.Extensions.Primitives;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>What a form sent or is to be filled with: values by field name, in order. Blank values count as not sent.</summary>
public sealed class FormFields
{
    private readonly Dictionary<string, string[]> values;

    private FormFields(Dictionary<string, string[]> values) => this.values = values;

    public static FormFields Empty { get; } = new([]);

    public IEnumerable<string> Names => values.Keys;

    /// <summary>Takes a form as ASP.NET Core reads it.</summary>
    public static FormFields From(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        Dictionary<string, string[]> read = [];
        foreach (var (name, sent) in form)
        {
            Put(read, name, sent.OfType<string>());
        }

        return new(read);
    }

    /// <summary>The first value of a field; null where it was not sent or is blank.</summary>
    public string? First(string name) => values.TryGetValue(name, out var sent) ? sent[0] : null;

    /// <summary>Every value of a field, as sent; empty where it was not sent.</summary>
    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    /// <summary>Whether any field of a question is there.</summary>
    public bool Answer(Question question) =>
        values.Count > 0
        && values.Keys.Any(name =>
            name.StartsWith(question.Field, StringComparison.Ordinal)
            && (name.Length == question.Field.Length || name[question.Field.Length] == '[')
        );

    /// <summary>The same fields and one more; a blank value leaves it out.</summary>
    public FormFields With(string name, string? value) => With(name, value is null ? [] : [value]);

    /// <summary>The same fields and one more with several values.</summary>
    public FormFields With(string name, IEnumerable<string> sent)
    {
        var more = new Dictionary<string, string[]>(values);
        Put(more, name, sent);
        return new(more);
    }

    /// <summary>Fields of one value each; a blank value leaves one out.</summary>
    public static FormFields Of(IEnumerable<(string Name, string Value)> fields)
    {
        Dictionary<string, string[]> made = [];
        foreach (var (name, value) in fields)
        {
            Put(made, name, [value]);
        }

        return new(made);
    }

    /// <summary>Several sets of fields, the later one's where two have one.</summary>
    public static FormFields Of(IEnumerable<FormFields> sets)
    {
        Dictionary<string, string[]> all = [];
        foreach (var (name, sent) in sets.SelectMany(set => set.values))
        {
            all[name] = sent;
        }

        return new(all);
    }

    /// <summary>Both sets of fields, the other's where both have one.</summary>
    public FormFields With(FormFields other)
    {
        var both = new Dictionary<string, string[]>(values);
        foreach (var (name, sent) in other.values)
        {
            both[name] = sent;
        }

        return new(both);
    }

    private static void Put(Dictionary<string, string[]> fields, string name, IEnumerable<string> sent)
    {
        var kept = sent as string[] ?? [.. sent];
        if (Array.Exists(kept, string.IsNullOrWhiteSpace))
        {
            kept = Array.FindAll(kept, value => !string.IsNullOrWhiteSpace(value));
        }

        if (kept.Length == 0)
        {
            fields.Remove(name);
        }
        else
        {
            fields[name] = kept;
        }
    }
}
