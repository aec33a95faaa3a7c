using Microsoft.Extensions.Primitives;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Tests.Consultations.Questions;

public class FormFieldsTests
{
    [Fact]
    public void From_FormOfABrowser_KeepsTheOrderAndDropsBlanks()
    {
        var form = new Dictionary<string, StringValues>
        {
            ["q-priorities"] = new(["cost", "", "speed"]),
            ["q-blank"] = new(["  "]),
            ["q-nothing"] = StringValues.Empty,
        };

        var fields = FormFields.From(form);

        Assert.Equal(["cost", "speed"], fields.All("q-priorities"));
        Assert.Equal("cost", fields.First("q-priorities"));
        Assert.Equal(["q-priorities"], fields.Names);
        Assert.Null(fields.First("q-blank"));
        Assert.Empty(fields.All("q-nothing"));
    }

    [Fact]
    public void With_AnotherField_LeavesTheFirstFieldsAsTheyWere()
    {
        var before = FormFields.Empty.With("a", "1");

        var after = before.With("a", "2").With(FormFields.Empty.With("b", ["3", "4"])).With("c", (string?)null);

        Assert.Equal("1", before.First("a"));
        Assert.Equal("2", after.First("a"));
        Assert.Equal(["3", "4"], after.All("b"));
        Assert.Equal(2, after.Names.Count());
        Assert.Empty(FormFields.Empty.Names);
    }
}
