using SchoolsDigital.CrashHost;

// Works off two hundred rounds in the data folder that it is given, and says on its output what has been acknowledged.
// The tests kill it at any moment and start it again, until it says that all is done.
return await CrashProgram.RunAsync(args[0]);
