using System.CommandLine;
using NodaTime;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>--zone</c>: in which time zone dates without one are.</summary>
internal static class OneRosterZone
{
    public static Option<DateTimeZone?> Create(string description) => new("--zone")
    {
        Description = description,
        HelpName = "ZONE",
        CustomParser = result =>
        {
            var found = DateTimeZoneProviders.Tzdb.GetZoneOrNull(result.Tokens[0].Value);
            if (found is null)
            {
                result.AddError($"--zone is '{result.Tokens[0].Value}'; expected a zone of the IANA time zone database, such as America/Chicago.");
            }

            return found;
        },
    };
}
