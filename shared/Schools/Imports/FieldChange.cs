namespace SchoolsDigital.Schools.Imports;

/// <summary>One field before and after an import, in words; null where there is nothing.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    internal static void Note<T>(
        List<FieldChange> changes,
        string field,
        T before,
        T after,
        Func<T, string?>? show = null
    )
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
        {
            show ??= value => value?.ToString();
            changes.Add(new(field, show(before), show(after)));
        }
    }
}
