namespace SchoolsDigital.Tests.Architecture;

/// <summary>Files stay small enough to be read at a sitting.</summary>
internal static class SizeRule
{
    private const int Longest = 300;
    private const int LongestTest = 400;
    private const int Median = 50;
    private const int NineInTen = 120;

    public static IEnumerable<string> Check(IReadOnlyCollection<SourceFile> files)
    {
        foreach (var file in files)
        {
            var limit = file.Top == "tests" ? LongestTest : Longest;
            if (file.LineCount > limit)
            {
                yield return $"{file.Path} has {file.LineCount} lines; the limit is {limit}.";
            }
        }

        int[] product = [.. files.Where(file => file.Top != "tests").Select(file => file.LineCount).Order()];
        if (product.Length == 0)
        {
            yield break;
        }

        if (product[product.Length / 2] >= Median)
        {
            yield return $"Half of the files have {product[product.Length / 2]} lines or more; the limit is {Median}.";
        }

        if (product[product.Length * 9 / 10] >= NineInTen)
        {
            yield return $"One file in ten has {product[product.Length * 9 / 10]} lines or more; the limit is {NineInTen}.";
        }
    }
}
