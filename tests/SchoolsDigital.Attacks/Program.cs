using SchoolsDigital.Attacks;

return AttackProgram.Run(args, AttackCatalogue.All, Console.Out);
