using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Workshops.Desk;

/// <summary>What a coordinator does to workshops, page by page.</summary>
internal static class WorkshopDeskSteps
{
    /// <summary>Opens the page of an action and, where it asks for something, fills it in: the page that says what will happen.</summary>
    public static async Task<TestResponse> PlanAsync(
        DeskBrowser desk,
        string path,
        params (string Name, string Value)[] filled
    )
    {
        var page = await desk.GetAsync(path);
        if (!DeskBrowser.HasForm(page) || DeskBrowser.FormOf(page)["shown"] is not null)
        {
            return page;
        }

        var form = filled.Aggregate(DeskBrowser.FormOf(page), (sent, field) => sent.With(field.Name, field.Value));
        return await desk.PostAsync(path, form);
    }

    /// <summary>Does it, and comes back to the page that the coordinator is led to.</summary>
    public static async Task<TestResponse> ActAsync(
        DeskBrowser desk,
        string path,
        params (string Name, string Value)[] filled
    ) => await ConfirmAsync(desk, path, await PlanAsync(desk, path, filled));

    /// <summary>Presses the button below what will happen.</summary>
    public static async Task<TestResponse> ConfirmAsync(DeskBrowser desk, string path, TestResponse plan)
    {
        var answer = await desk.PostAsync(path, DeskBrowser.FormOf(plan));
        return answer.Status == 303 ? await desk.GetAsync(answer.Headers.Location.ToString()) : answer;
    }
}
