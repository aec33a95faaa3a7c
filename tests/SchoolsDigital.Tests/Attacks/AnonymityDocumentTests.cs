using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>What the document says that each attacker can learn is proven by the tests that it names.</summary>
public class AnonymityDocumentTests
{
    [Fact]
    public void Document_EachRow_NamesTestsThatAreThere() => new ProvenDocument("docs/anonymity.md").AssertProven();
}
