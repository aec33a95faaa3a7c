using Microsoft.AspNetCore.Builder;
using SchoolsDigital.DurableWorker;

// The service as the Functions worker has it, on the genuine engine and over HTTP, without the Functions host. Everything
// that it is told comes as environment variables.
var builder = WebApplication.CreateSlimBuilder(args);
var options = WorkerOptions.Read(builder.Configuration);
using var death = DeathAtRequest.After(options.DiesAtRequest);
builder.AddWorker(options);
var app = builder.Build();
app.UseWorker();
await app.RunAsync();
