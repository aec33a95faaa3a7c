using System.Text.RegularExpressions;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>What is left to do stands in the issues, and a file holds no note to self.</summary>
internal static partial class CommentRule
{
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        from file in files
        from comment in CommentsOf(file)
        where Note().IsMatch(comment.ToString())
        select $"{file.At(comment.GetLocation())}: a comment says what is left to do. Do it, or write it into an issue.";

    private static IEnumerable<Microsoft.CodeAnalysis.SyntaxTrivia> CommentsOf(SourceFile file) =>
        file
            .Syntax.DescendantTrivia()
            .Where(trivia => trivia.HasStructure || trivia.ToString() is ['/', '/' or '*', ..])
            .Where(trivia => !trivia.IsDirective);

    // Written apart, so that this file keeps its own rule.
    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b")]
    private static partial Regex Note();
}
