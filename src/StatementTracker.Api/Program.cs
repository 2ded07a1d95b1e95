using StatementTracker.Api.Hosting;
using StatementTracker.Api.Hosting.Commands;

var command = Command.In(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = command?.OtherArguments ?? args,
    ContentRootPath = AppContext.BaseDirectory,
});
builder.AddTrackerLogging();
builder.AddTracker();
builder.AddTrackerApi();

await using var app = builder.Build();
if (command is not null) return await command.RunAsync(app.Services);
app.UseTrackerApi();
await app.RunAsync();
return 0;
