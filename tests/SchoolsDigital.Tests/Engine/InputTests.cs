using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Tests.Engine;

public sealed class InputTests
{
    [Fact]
    public void ReadInput_RefusedByItsType_IsUnreadable()
    {
        var refused = Assert.Throws<UnreadableInputException>(() =>
            WorkflowJson.ReadInput<Places>("Book.V1", """{"Count":-1}""")
        );

        Assert.StartsWith(
            "The input of Book.V1 cannot be read as Places: A session cannot have -1 places",
            refused.Message
        );
    }

    [Fact]
    public void ReadInput_AcceptedByItsType_IsRead() =>
        Assert.Equal(20, WorkflowJson.ReadInput<Places>("Book.V1", """{"Count":20}""").Count);

    private sealed record Places
    {
        public Places(int count) =>
            Count =
                count >= 0
                    ? count
                    : throw new ArgumentOutOfRangeException(nameof(count), $"A session cannot have {count} places");

        public int Count { get; }
    }
}
