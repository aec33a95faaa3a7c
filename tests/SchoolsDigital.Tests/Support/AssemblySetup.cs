using SchoolsDigital.Tests.Rehearsals;

// Each sample is rehearsed once for all tests that look at it.
[assembly: AssemblyFixture(typeof(RehearsedSamples))]
