using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>The columns of a table of evidence, and what its rows say.</summary>
internal sealed class EvidenceCsvTable
{
    private const string CorrectName = "correct";
    private const string ScoreName = "score";
    private const string RatingName = "rating";

    private static readonly Dictionary<string, EvidenceSource> Sources = Words<EvidenceSource>();
    private static readonly Dictionary<string, EvidencePurpose> Purposes = Words<EvidencePurpose>();

    private readonly CsvTable table;
    private readonly int learner;
    private readonly int competency;
    private readonly string competencyName;
    private readonly bool isSeveral;
    private readonly int correct;
    private readonly int score;
    private readonly int max;
    private readonly int rating;
    private readonly int time;
    private readonly int due;
    private readonly int item;
    private readonly int activity;
    private readonly int source;
    private readonly int purpose;
    private readonly int id;
    private readonly Dictionary<string, LearnerId> learners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueList<CompetencyId>> competencies = new(StringComparer.Ordinal);
    private readonly Dictionary<(LearnerId Learner, EventId Id), EvidenceRecord> seen = [];

    /// <summary>Finds the columns.</summary>
    /// <exception cref="InteropFormatException">One is missing.</exception>
    public EvidenceCsvTable(CsvTable table)
    {
        this.table = table;
        learner = table.RequiredColumnOf("learner");
        competency = table.RequiredColumnOf("competency", "competencies");
        isSeveral = table.ColumnOf("competency") < 0;
        competencyName = isSeveral ? "competencies" : "competency";
        table.RequiredColumnOf(CorrectName, ScoreName, RatingName);
        correct = table.ColumnOf(CorrectName);
        score = table.ColumnOf(ScoreName);
        max = table.ColumnOf("max");
        rating = table.ColumnOf(RatingName);
        time = table.ColumnOf("time");
        due = table.ColumnOf("due");
        item = table.ColumnOf("item");
        activity = table.ColumnOf("activity");
        source = table.ColumnOf("source");
        purpose = table.ColumnOf("purpose");
        id = table.ColumnOf("id");
    }

    /// <summary>Reads the current row; null when it repeats an earlier one.</summary>
    /// <exception cref="InteropFormatException">A field is not usable.</exception>
    public EvidenceCsvRow? Row(int number)
    {
        if (table.IsTooLong())
        {
            throw new InteropFormatException(FormattableString.Invariant($"line {table.Line}"), "the row has more fields than the header has columns", "a field for each column");
        }

        var who = Learner();
        var named = table[item];
        var partOf = table[activity];
        var record = new EvidenceRecord
        {
            Id = Id(number),
            Learner = who,
            Competencies = Competencies(),
            Outcome = Outcome(),
            Occurred = Time("time", time),
            Due = Time("due", due),
            Item = string.IsNullOrWhiteSpace(named) ? null : named,
            Activity = string.IsNullOrWhiteSpace(partOf) ? null : partOf,
            Source = Word("source", source, Sources),
            Purpose = Word("purpose", purpose, Purposes),
            Sequence = number,
        };
        return IsRepeated(record) ? null : new EvidenceCsvRow(number, who, record, record.Item);
    }

    private LearnerId Learner()
    {
        var text = table[learner];
        if (!learners.TryGetValue(text, out var known))
        {
            known = Checked("learner", text, LearnerId.From);
            learners.Add(text, known);
        }

        return known;
    }

    private ValueList<CompetencyId> Competencies()
    {
        var text = table[competency];
        if (!competencies.TryGetValue(text, out var known))
        {
            known = isSeveral
                ? text.Split(';', StringSplitOptions.TrimEntries).Select(part => Checked(competencyName, part, CompetencyId.From)).Distinct().ToValueList()
                : [Checked(competencyName, text, CompetencyId.From)];
            competencies.Add(text, known);
        }

        return known;
    }

    private EventId Id(int number)
    {
        var text = table[id];
        return string.IsNullOrWhiteSpace(text) ? EventId.From(string.Create(CultureInfo.InvariantCulture, $"row-{number}")) : Checked("id", text, EventId.From);
    }

    private Outcome Outcome()
    {
        var (correctText, scoreText, ratingText) = (table[correct], table[score], table[rating]);
        var filled = (correctText.Length > 0 ? 1 : 0) + (scoreText.Length > 0 ? 1 : 0) + (ratingText.Length > 0 ? 1 : 0);
        if (filled != 1)
        {
            var column = correct >= 0 ? CorrectName : score >= 0 ? ScoreName : RatingName;
            throw filled == 0
                ? table.Error(column, string.Empty, "an outcome")
                : table.Error(column, table[correct >= 0 ? correct : score], "one outcome in a row");
        }

        return correctText.Length > 0 ? Correct(correctText) : scoreText.Length > 0 ? Score(scoreText) : Rating(ratingText);
    }

    private Outcome Correct(string text) => text.AsSpan().Trim() switch
    {
        "0" => Wrong,
        "1" => Right,
        _ => throw table.Error(CorrectName, text, "0 or 1"),
    };

    private static Outcome Wrong { get; } = Evidence.Outcome.Correct(false);

    private static Outcome Right { get; } = Evidence.Outcome.Correct(true);

    private Outcome Score(string text)
    {
        var value = Number(ScoreName, text, "a number from 0 to 1000000000");
        var maxText = table[max];
        var most = string.IsNullOrWhiteSpace(maxText) ? 1 : Number("max", maxText, "a number above 0 and at most 1000000000");
        if (most <= 0)
        {
            throw table.Error("max", maxText, "a number above 0 and at most 1000000000");
        }

        return Evidence.Outcome.Score(value, most);
    }

    private double Number(string column, string text, string expected) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1e9 ? value : throw table.Error(column, text, expected);

    private Outcome Rating(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 4
            ? Evidence.Outcome.Rating(value)
            : throw table.Error(RatingName, text, "1 (again), 2 (hard), 3 (good) or 4 (easy)");

    private Instant? Time(string name, int column)
    {
        var text = table[column];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant)
        {
            return instant.Value;
        }

        return OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } withOffset
            ? InstantOf(name, text, withOffset.Value)
            : throw table.Error(name, text, "a date and time with Z or an offset, such as 2024-05-31T12:00:00Z");
    }

    private Instant InstantOf(string name, string text, OffsetDateTime value)
    {
        try
        {
            return value.ToInstant();
        }
        catch (OverflowException exception)
        {
            throw table.Error(name, text, "a time within the years -9998 to 9999", exception);
        }
    }

    private T Word<T>(string name, int column, Dictionary<string, T> words)
        where T : struct, Enum
    {
        var text = table[column];
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        return words.TryGetValue(text.Trim(), out var value) || words.TryGetValue(Letters(text), out value)
            ? value
            : throw table.Error(name, text, $"one of {string.Join(", ", words.Keys)}");
    }

    private T Checked<T>(string column, string text, Func<string, T> from)
    {
        try
        {
            return from(text);
        }
        catch (ArgumentException exception)
        {
            throw table.Error(column, text, "an identifier: 1 to 1024 characters, not all white space, none of them a control character", exception);
        }
    }

    // Without a column of identifiers none can repeat.
    private bool IsRepeated(EvidenceRecord record)
    {
        if (id < 0 || seen.TryAdd((record.Learner, record.Id), record))
        {
            return false;
        }

        var first = seen[(record.Learner, record.Id)];
        return first == record with { Sequence = first.Sequence }
            ? true
            : throw table.Error("id", record.Id.Value, FormattableString.Invariant($"the content of row {first.Sequence}, which has this identifier, too, or another identifier"));
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static string Letters(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
