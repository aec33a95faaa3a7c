using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using SchoolsDigital.Tests.Web.Govuk;
using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Tests.Web;

/// <summary>What our components do beyond the published markup.</summary>
public class ComponentTests
{
    private static readonly FieldError[] Errors =
    [
        new("name", "Enter your name"),
        new("renewal-year", "Year must have 4 numbers"),
        new("barriers", "Select what gets in the way"),
    ];

    [Theory]
    [InlineData("\nBegins with a line break")]
    [InlineData("\n\nwith two")]
    [InlineData("</textarea><b>not bold</b>")]
    public async Task Render_TextThatBrowsersChange_IsReadBackAsItWas(string value)
    {
        var page = await RenderAsync<GovukTextarea>(("Name", "notes"), ("Value", value));

        Assert.Equal(value, ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task Render_FieldThatThePageComplainsOf_SaysSoInTheSameWords()
    {
        var page = await RenderAsync<GovukInput>(("Name", "name"), ("Hint", "As on your badge"));

        Assert.Equal("Error: Enter your name", page.QuerySelector("#name-error")!.TextContent.Trim());
        Assert.Equal("name-hint name-error", page.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Contains(
            "govuk-form-group--error",
            page.QuerySelector(".govuk-form-group")!.ClassName!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Render_FieldThatThePageDoesNotComplainOf_SaysNothing()
    {
        var page = await RenderAsync<GovukInput>(("Name", "school"));

        Assert.Null(page.QuerySelector(".govuk-error-message"));
    }

    [Fact]
    public async Task Render_DateWithAWrongYear_MarksTheYearAlone()
    {
        var page = await RenderAsync<GovukDateInput>(("IdPrefix", "renewal"), ("Legend", "When?"));

        Assert.Equal("renewal-year", Assert.Single(page.QuerySelectorAll(".govuk-input--error")).Id);
        Assert.Equal("Error: Year must have 4 numbers", page.QuerySelector("#renewal-error")!.TextContent.Trim());
    }

    [Fact]
    public async Task Render_GroupThatThePageComplainsOf_HasAFirstInputThatTheSummaryFinds()
    {
        var page = await RenderAsync<GovukCheckboxes>(
            ("Name", "barriers"),
            ("Legend", "What?"),
            ("Items", new[] { new Choice("money", "Money"), new Choice("time", "Time") }),
            ("Values", (string[])["time"])
        );

        Assert.Equal("barriers barriers-2", string.Join(' ', page.QuerySelectorAll("input").Select(input => input.Id)));
        Assert.Equal("barriers-error", page.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("time", page.QuerySelector("input:checked")!.GetAttribute("value"));
    }

    private static async Task<IHtmlDocument> RenderAsync<TComponent>(params (string Name, object Value)[] parameters)
        where TComponent : IComponent
    {
        var site = new Site
        {
            ServiceName = TestSite.ServiceName,
            AuthorityName = TestSite.AuthorityName,
            ContactEmail = "ict@example.org",
        };
        RenderFragment nothing = _ => { };
        var frame = new PageFrame(site, new(nothing, nothing, nothing), new(), () => "") { Errors = Errors };
        RenderFragment component = builder =>
        {
            builder.OpenComponent<TComponent>(0);
            foreach (var (name, value) in parameters)
            {
                builder.AddComponentParameter(1, name, value);
            }

            builder.CloseComponent();
        };
        var html = await Rendering.RenderAsync(
            typeof(CascadingValue<PageFrame>),
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["Value"] = frame, ["ChildContent"] = component }
        );
        return new HtmlParser().ParseDocument(html);
    }
}
