using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

// One browser and one service with its rounds for all tests; two tests at a time, since each keeps a tab busy.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(NorfolkInNovember))]
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
