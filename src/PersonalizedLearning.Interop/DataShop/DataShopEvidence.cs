using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Makes evidence of the rows of a table of DataShop.</summary>
internal sealed class DataShopEvidence(CsvTable table, DataShopColumns columns, DataShopOptions options, DiagnosticLog log)
{
    private const string SeveralMark = "~~";

    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss;FFFFFFFFF");

    private readonly Dictionary<string, LocalDateTime> lastTimes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeZone?> zones = new(StringComparer.Ordinal);
    private readonly RepeatedRows ids = new();

    /// <summary>Makes it of the current row.</summary>
    public DataShopRow Row(int number)
    {
        var fields = new string[table.FieldCount];
        for (var index = 0; index < fields.Length; index++)
        {
            fields[index] = table[index];
        }

        var time = Time();
        return new DataShopRow(number, ValueList.Create<string>(fields), time, Evidence(number, time));
    }

    private EvidenceRecord? Evidence(int number, LocalDateTime? time)
    {
        if (Answer() is not { } isCorrect || IsLaterAttempt() || Identified(table[columns.Student], LearnerId.From, "student") is not { Value.Length: > 0 } learner)
        {
            return null;
        }

        var components = Components();
        if (components.Count == 0)
        {
            return null;
        }

        var (problem, step) = (Text(columns.Problem), Text(columns.Step));
        return new EvidenceRecord
        {
            Id = Id(learner, number),
            Learner = learner,
            Competencies = components,
            Outcome = isCorrect ? Right : Wrong,
            Occurred = time is { } local ? InstantOf(local) : null,
            Item = step ?? problem,
            Activity = step is null ? null : problem,
            Hints = int.TryParse(table[columns.Hints], NumberStyles.None, CultureInfo.InvariantCulture, out var hints) ? hints : 0,
            Sequence = number,
        };
    }

    private static Outcome Right { get; } = Outcome.Correct(true);

    private static Outcome Wrong { get; } = Outcome.Correct(false);

    private bool? Answer()
    {
        var text = table[columns.Outcome].Trim();
        switch (text.ToUpperInvariant())
        {
            case "CORRECT" or "OK":
                return true;
            case "INCORRECT" or "ERROR" or "BUG":
                return false;
            case "HINT" or "INITIAL_HINT" or "HINT_LEVEL_CHANGE":
                var isNone = options.Hints == DataShopHint.None;
                Report("datashop-hint", DiagnosticSeverity.Info, string.Empty, $"The outcome is '{text}', which counts as {(isNone ? "no answer: no evidence was made of it" : "an incorrect answer")}.");
                return isNone ? null : false;
            default:
                Report("datashop-outcome", DiagnosticSeverity.Warning, text, $"The outcome is '{JsonText.Short(text)}'; expected correct, incorrect or hint. No evidence was made of it.");
                return null;
        }
    }

    private bool IsLaterAttempt()
    {
        var isLater = options.FirstAttemptsOnly && int.TryParse(table[columns.Attempt], NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) && attempt > 1;
        if (isLater)
        {
            Report("datashop-later-attempt", DiagnosticSeverity.Info, string.Empty, "It is a later attempt at the step; no evidence was made of it, as only first ones are to be taken.");
        }

        return isLater;
    }

    private ValueList<CompetencyId> Components()
    {
        var found = new List<CompetencyId>();
        var isNamed = false;
        foreach (var column in columns.Components)
        {
            foreach (var name in table[column].Split(SeveralMark))
            {
                if (string.IsNullOrWhiteSpace(name))
                {
                    continue;
                }

                isNamed = true;
                if (Identified(name, CompetencyId.From, "knowledge component") is { Value.Length: > 0 } component && !found.Contains(component))
                {
                    found.Add(component);
                }
            }
        }

        if (!isNamed)
        {
            Report("datashop-no-component", DiagnosticSeverity.Warning, string.Empty, $"The row has no knowledge component of model '{columns.Model}'; no evidence was made of it.");
        }

        return found.ToValueList();
    }

    private T? Identified<T>(string text, Func<string, T> from, string what)
        where T : struct
    {
        try
        {
            return from(text);
        }
        catch (ArgumentException)
        {
            Report(
                "datashop-identifier", DiagnosticSeverity.Error, what,
                $"The {what} is '{JsonText.Short(text)}'; expected 1 to 1024 characters, not all white space, none of them a control character. It is left out, with the row where nothing else is said.");
            return null;
        }
    }

    private EventId Id(LearnerId learner, int number)
    {
        var made = FormattableString.Invariant($"row-{number}");
        var text = table[columns.Id];
        if (string.IsNullOrWhiteSpace(text) || Identified(text, EventId.From, "transaction id") is not { } id)
        {
            return EventId.From(made);
        }

        var (who, what) = (Encoding.UTF8.GetBytes(learner.Value), Encoding.UTF8.GetBytes(text));
        if (text.StartsWith("row-", StringComparison.Ordinal)
            || ids.FirstOf((RepeatedRows.With(RepeatedRows.With(1, who), what), RepeatedRows.With(RepeatedRows.With(2, who), what)), 0, number, out _) != number)
        {
            Report("datashop-repeated-id", DiagnosticSeverity.Warning, string.Empty, $"The transaction id is '{JsonText.Short(text)}', which another row has, too, or which reads as the number of a row; expected each once. The row is called '{made}'.");
            return EventId.From(made);
        }

        return id;
    }

    private LocalDateTime? Time()
    {
        var text = table[columns.Time].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (Pattern.Parse(text) is not { Success: true, Value: var time })
        {
            Report("datashop-time", DiagnosticSeverity.Warning, string.Empty, $"The time is '{JsonText.Short(text)}'; expected one such as 2015-11-02 19:49:38. The row keeps its place in the order, without a time.");
            return null;
        }

        var student = table[columns.Student];
        if (lastTimes.TryGetValue(student, out var last) && time < last)
        {
            Report("datashop-order", DiagnosticSeverity.Warning, string.Empty, $"The time is {text}, before that of an earlier row of the student; expected rows in the order of their times. Where times are not taken, the order of the rows stands.");
        }

        lastTimes[student] = time;
        return time;
    }

    private Instant? InstantOf(LocalDateTime local)
    {
        if (Zone() is not { } zone)
        {
            Report("datashop-no-zone", DiagnosticSeverity.Info, string.Empty, "The time bears no zone, and none is given; it is not taken, and the order of the rows stands for it.");
            return null;
        }

        var mapped = zone.MapLocal(local);
        if (mapped.Count != 1)
        {
            Report("datashop-local-time", DiagnosticSeverity.Warning, zone.Id, FormattableString.Invariant($"The time {local} is {(mapped.Count == 0 ? "left out" : "there twice")} in zone {zone.Id}, as clocks change; {(mapped.Count == 0 ? "it is taken for the time that clocks showed" : "the earlier is taken")}."));
        }

        return zone.AtLeniently(local).ToInstant();
    }

    private DateTimeZone? Zone()
    {
        var name = table[columns.Zone].Trim();
        if (name.Length == 0)
        {
            return options.Zone;
        }

        if (!zones.TryGetValue(name, out var zone))
        {
            zones[name] = zone = name.Equals("UTC", StringComparison.OrdinalIgnoreCase) ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        }

        if (zone is null)
        {
            Report("datashop-zone", DiagnosticSeverity.Warning, name, $"The time zone is '{JsonText.Short(name)}'; expected one of the time zone database, such as US/Eastern. {(options.Zone is null ? "The time is not taken" : $"The time is taken in {options.Zone.Id}")}.");
        }

        return zone ?? options.Zone;
    }

    private string? Text(int column) => table[column] is var text && string.IsNullOrWhiteSpace(text) ? null : text;

    private void Report(string code, DiagnosticSeverity severity, string kind, string message) => log.AddRepeated(code, severity, kind, () => table.Place, message);
}
