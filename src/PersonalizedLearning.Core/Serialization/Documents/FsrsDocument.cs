using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of FSRS as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record FsrsDocument(
    double[]? Weights = null, double? DesiredRetention = null, DayCount? DayCount = null, string? Zone = null, int? DayStartHour = null, bool? ShortTerm = null,
    double? CorrectFrom = null)
{
    public static FsrsDocument Of(IMasteryPolicy policy)
    {
        var settings = ((FreeSpacedRepetitionScheduler)policy).Settings;
        return new(
            [.. settings.Weights], settings.DesiredRetention, settings.DayCount, settings.Zone.Id, settings.DayStartHour, settings.ShortTerm, settings.CorrectFrom);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new FsrsParameters();
        return new FreeSpacedRepetitionScheduler(new FsrsParameters
        {
            Weights = Weights is null ? standard.Weights : ValueList.Create<double>(Weights),
            DesiredRetention = DesiredRetention ?? standard.DesiredRetention,
            DayCount = DayCount ?? standard.DayCount,
            Zone = Zone is null ? standard.Zone : ZoneOf(Zone),
            DayStartHour = DayStartHour ?? standard.DayStartHour,
            ShortTerm = ShortTerm ?? standard.ShortTerm,
            CorrectFrom = CorrectFrom ?? standard.CorrectFrom,
        });
    }

    private static DateTimeZone ZoneOf(string id) =>
        id == DateTimeZone.Utc.Id ? DateTimeZone.Utc
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            ?? throw new ArgumentException($"The time zone '{id}' is unknown; expected an identifier of the tz database, such as 'UTC' or 'Europe/Oslo'.", nameof(id));
}
