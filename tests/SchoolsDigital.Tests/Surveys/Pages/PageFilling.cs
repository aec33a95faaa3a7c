using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>Answers every question of a page by what stands on it, knowing nothing of the survey.</summary>
internal static class PageFilling
{
    /// <summary>Goes from wherever the visitor is to the check page.</summary>
    public static async Task AnswerToTheEndAsync(this Visitor visitor)
    {
        while (!visitor.Address.EndsWith("/check", StringComparison.Ordinal))
        {
            await visitor.AnswerPageAsync();
        }
    }

    public static async Task AnswerPageAsync(this Visitor visitor)
    {
        var before = visitor.Address;
        while (visitor.Shown.Page.QuerySelector("button[value^='add:']") is { } choose)
        {
            await visitor.PressAsync(choose);
        }

        await visitor.SendAsync(Fill(visitor.Shown.Page));
        Assert.Equal(200, visitor.Shown.Status);
        Assert.NotEqual(before, visitor.Address);
    }

    private static TestForm Fill(IHtmlDocument page)
    {
        var form = TestForm.Of(page.QuerySelector("form")!);
        foreach (var group in page.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(one => one.Name!))
        {
            form.With(group.Key, group.First().Value);
        }

        foreach (
            var group in page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").GroupBy(one => one.Name!)
        )
        {
            form.With(group.Key, group.First().Value);
        }

        foreach (var number in page.QuerySelectorAll<IHtmlInputElement>("input[inputmode]"))
        {
            form.With(number.Name!, "7");
        }

        foreach (var words in page.QuerySelectorAll<IHtmlTextAreaElement>("textarea"))
        {
            form.With(words.Name!, "It works.\nMostly.");
        }

        return form;
    }
}
