namespace SchoolsDigital.Tests.Architecture;

/// <summary>For every entry of the ban lists a line of code that breaks it.</summary>
internal static class BannedUses
{
    private const string Markup = "Microsoft.AspNetCore.Components.MarkupString";

    public static IReadOnlyDictionary<string, string> ByEntry { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["P:System.DateTime.Now"] = "_ = DateTime.Now;",
            ["P:System.DateTime.UtcNow"] = "_ = DateTime.UtcNow;",
            ["P:System.DateTime.Today"] = "_ = DateTime.Today;",
            ["P:System.DateTimeOffset.Now"] = "_ = DateTimeOffset.Now;",
            ["P:System.DateTimeOffset.UtcNow"] = "_ = DateTimeOffset.UtcNow;",
            ["M:System.Threading.Thread.Sleep(System.Int32)"] = "Thread.Sleep(1);",
            ["M:System.Threading.Thread.Sleep(System.TimeSpan)"] = "Thread.Sleep(TimeSpan.Zero);",
            [$"M:{Markup}.#ctor(System.String)"] = $"_ = new {Markup}(\"\");",
            [$"M:{Markup}.op_Explicit(System.String)~{Markup}"] = $"_ = ({Markup})\"\";",
            ["T:Microsoft.AspNetCore.Html.HtmlString"] = "_ = new Microsoft.AspNetCore.Html.HtmlString(\"\");",
            [
                "M:Microsoft.AspNetCore.Components.Web.HtmlRenderer.#ctor(System.IServiceProvider,Microsoft.Extensions.Logging.ILoggerFactory)"
            ] = "_ = new Microsoft.AspNetCore.Components.Web.HtmlRenderer(null!, null!);",
            ["T:Microsoft.AspNetCore.Components.InjectAttribute"] =
                "_ = typeof(Microsoft.AspNetCore.Components.InjectAttribute);",
            ["M:System.Guid.NewGuid"] = "_ = Guid.NewGuid();",
            ["M:System.Guid.CreateVersion7"] = "_ = Guid.CreateVersion7();",
            ["T:System.Random"] = "_ = new Random();",
            ["T:System.Security.Cryptography.RandomNumberGenerator"] =
                "_ = System.Security.Cryptography.RandomNumberGenerator.GetBytes(1);",
            ["P:System.TimeProvider.System"] = "_ = TimeProvider.System;",
            ["T:System.Environment"] = "_ = Environment.MachineName;",
            ["T:System.IO.File"] = "_ = File.Exists(\"\");",
            ["T:System.IO.FileInfo"] = "_ = new FileInfo(\"a\");",
            ["T:System.IO.FileStream"] = "_ = new FileStream(\"a\", FileMode.Open);",
            ["T:System.IO.Directory"] = "_ = Directory.Exists(\"\");",
            ["T:System.IO.DirectoryInfo"] = "_ = new DirectoryInfo(\"a\");",
            ["T:System.Net.Http.HttpClient"] = "_ = new HttpClient();",
            ["T:System.Net.Sockets.Socket"] = "_ = new System.Net.Sockets.Socket(default, default);",
            ["T:System.Threading.Thread"] = "_ = new Thread(() => { });",
            ["T:System.Threading.Timer"] = "_ = new Timer(_ => { });",
            ["M:System.Threading.Tasks.Task.Delay(System.Int32)"] = "await Task.Delay(1);",
            ["M:System.Threading.Tasks.Task.Delay(System.TimeSpan)"] = "await Task.Delay(TimeSpan.Zero);",
            ["M:System.Threading.Tasks.Task.Delay(System.Int32,System.Threading.CancellationToken)"] =
                "await Task.Delay(1, CancellationToken.None);",
            ["M:System.Threading.Tasks.Task.Delay(System.TimeSpan,System.Threading.CancellationToken)"] =
                "await Task.Delay(TimeSpan.Zero, CancellationToken.None);",
            ["M:System.Threading.Tasks.Task.Run(System.Action)"] = "await Task.Run(() => { });",
            ["M:System.Threading.Tasks.Task.Run(System.Func{System.Threading.Tasks.Task})"] =
                "await Task.Run(() => Task.CompletedTask);",
            ["M:System.Threading.Tasks.Task.Run``1(System.Func{``0})"] = "await Task.Run(() => 1);",
            ["M:System.Threading.Tasks.Task.Run``1(System.Func{System.Threading.Tasks.Task{``0}})"] =
                "await Task.Run(() => Task.FromResult(1));",
            ["M:System.Threading.Tasks.Task.ConfigureAwait(System.Boolean)"] =
                "await Task.CompletedTask.ConfigureAwait(false);",
            ["M:System.Threading.Tasks.Task`1.ConfigureAwait(System.Boolean)"] =
                "await Task.FromResult(1).ConfigureAwait(false);",
        };
}
