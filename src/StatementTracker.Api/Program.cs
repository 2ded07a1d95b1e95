using StatementTracker.Api.Hosting;

var seeding = SeedCommand.In(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = seeding?.OtherArguments ?? args,
    ContentRootPath = AppContext.BaseDirectory,
});
builder.AddTrackerLogging();
builder.AddTracker();
builder.AddTrackerApi();

await using var app = builder.Build();
if (seeding is not null) return await seeding.RunAsync(app.Services);
app.UseTrackerApi();
await app.RunAsync();
return 0;
