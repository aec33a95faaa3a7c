using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Engine;

/// <summary>What the document says of the kernel is proven by the tests that it names.</summary>
public class KernelDocumentTests
{
    [Fact]
    public void Document_EachRow_NamesTestsThatAreThere() => new ProvenDocument("docs/kernel.md").AssertProven();
}
