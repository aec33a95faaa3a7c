using SchoolsDigital.Local.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
