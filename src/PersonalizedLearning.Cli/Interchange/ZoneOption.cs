using System.CommandLine;
using NodaTime;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>An option that names a time zone.</summary>
internal static class ZoneOption
{
    public static Option<DateTimeZone?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ZONE",
        CustomParser = result =>
        {
            var found = DateTimeZoneProviders.Tzdb.GetZoneOrNull(result.Tokens[0].Value);
            if (found is null)
            {
                result.AddError($"{name} is '{result.Tokens[0].Value}'; expected a zone of the IANA time zone database, such as America/Chicago.");
            }

            return found;
        },
    };
}
