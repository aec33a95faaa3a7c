using SchoolsDigital.CrashHost;
using SchoolsDigital.Local.Rehearsals;

// The tests kill it at any moment and start it again, until it says that all is done. With one folder it works off two
// hundred rounds in it and says what has been acknowledged; with a sample and a folder it rehearses the sample.
if (args is not [var sample, var folder])
{
    return await CrashProgram.RunAsync(args[0]);
}

await RehearsalRunner.RunAsync(new(sample, folder, GoesOn: true), new SpokenDisplay(), CancellationToken.None);
return 0;
