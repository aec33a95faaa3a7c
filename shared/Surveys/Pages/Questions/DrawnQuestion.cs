using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Surveys.Pages.Questions;

/// <summary>
/// A <see cref="QuestionField"/>. One that nobody has answered yet looks the same to all, so it is drawn once; a page of
/// blank questions is what most people get most of the time.
/// </summary>
public sealed class DrawnQuestion : IComponent
{
    private static readonly ConditionalWeakTable<Question, string> Blank = [];

    private RenderHandle handle;

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    /// <summary>What is filled in.</summary>
    [Parameter, EditorRequired]
    public FormFields Fields { get; set; } = FormFields.Empty;

    /// <summary>The page.</summary>
    [CascadingParameter]
    public PageFrame? Frame { get; set; }

    /// <inheritdoc/>
    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    /// <inheritdoc/>
    public Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var isBlank = Frame is not { Errors.Count: > 0 } && !Question.WithFollowUp.Any(Fields.Answer);
        handle.Render(isBlank ? builder => builder.AddMarkupContent(0, MarkupOfBlank()) : Draw);
        return Task.CompletedTask;
    }

    private void Draw(RenderTreeBuilder builder)
    {
        builder.OpenComponent<QuestionField>(0);
        builder.AddComponentParameter(1, nameof(QuestionField.Question), Question);
        builder.AddComponentParameter(2, nameof(QuestionField.Fields), Fields);
        builder.CloseComponent();
    }

    private string MarkupOfBlank()
    {
        if (Blank.TryGetValue(Question, out var known))
        {
            return known;
        }

        var parameters = new Dictionary<string, object?>
        {
            [nameof(QuestionField.Question)] = Question,
            [nameof(QuestionField.Fields)] = FormFields.Empty,
        };
        return Blank.GetValue(Question, _ => Drawing.Of<QuestionField>(parameters));
    }
}
