using System.Globalization;
using System.Text;
using NodaTime;
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
    private const string MaxExpected = "a number above 0 and at most 1000000000";

    private static readonly Dictionary<string, EvidenceSource> Sources = Words<EvidenceSource>();
    private static readonly Dictionary<string, EvidencePurpose> Purposes = Words<EvidencePurpose>();

    private readonly CsvTable table;
    private readonly LearnerId? everyone;
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
    private readonly Utf8Names<LearnerId> learners;
    private readonly Utf8Names<ValueList<CompetencyId>> competencies;
    private readonly Utf8Names<string?> items = new(TextOf);
    private readonly Utf8Names<string?> activities = new(TextOf);
    private readonly Utf8Names<EvidenceSource> sources;
    private readonly Utf8Names<EvidencePurpose> purposes;
    private readonly int[] contents;
    private readonly RepeatedRows repeated = new();

    /// <summary>Finds the columns.</summary>
    /// <exception cref="InteropFormatException">One is missing.</exception>
    public EvidenceCsvTable(CsvTable table, EvidenceCsvOptions options)
    {
        this.table = table;
        everyone = options.Learner;
        string Called(string name) => options.Columns.GetValueOrDefault(name, name);
        int ColumnOf(string name) => options.Columns.ContainsKey(name) ? table.RequiredColumnOf(Called(name)) : table.ColumnOf(name);

        learner = everyone is null ? table.RequiredColumnOf(Called("learner")) : -1;
        competency = table.RequiredColumnOf(Called("competency"), Called("competencies"));
        isSeveral = table.ColumnOf(Called("competency")) < 0;
        competencyName = Called(isSeveral ? "competencies" : "competency");
        table.RequiredColumnOf(Called(CorrectName), Called(ScoreName), Called(RatingName));
        correct = ColumnOf(CorrectName);
        score = ColumnOf(ScoreName);
        max = ColumnOf("max");
        rating = ColumnOf(RatingName);
        time = ColumnOf("time");
        due = ColumnOf("due");
        item = ColumnOf("item");
        activity = ColumnOf("activity");
        source = ColumnOf("source");
        purpose = ColumnOf("purpose");
        id = ColumnOf("id");
        learners = new Utf8Names<LearnerId>(LearnerOf);
        competencies = new Utf8Names<ValueList<CompetencyId>>(CompetenciesOf);
        sources = new Utf8Names<EvidenceSource>(text => Word("source", text, Sources));
        purposes = new Utf8Names<EvidencePurpose>(text => Word("purpose", text, Purposes));
        contents = [.. ((int[])[competency, correct, score, max, rating, time, due, item, activity, source, purpose]).Where(column => column >= 0)];
    }

    /// <summary>The names of the columns that are not read, in the order of the header.</summary>
    public IEnumerable<string> UnreadColumns => table.Names.Where((name, column) => name.Length > 0 && column != learner && column != id && !contents.Contains(column));

    /// <summary>Whether the row that was read last repeats an earlier one.</summary>
    public bool IsRepetition { get; private set; }

    /// <summary>Reads the current row; null when it repeats an earlier one.</summary>
    /// <exception cref="InteropFormatException">A field is not usable.</exception>
    public EvidenceCsvRow? Row(int number)
    {
        IsRepetition = false;
        if (table.IsTooLong())
        {
            throw new InteropFormatException(FormattableString.Invariant($"line {table.Line}"), "the row has more fields than the header has columns", "a field for each column");
        }

        var who = everyone ?? learners.Of(table.Utf8(learner));
        var record = new EvidenceRecord
        {
            Id = Id(number),
            Learner = who,
            Competencies = competencies.Of(table.Utf8(competency)),
            Outcome = Outcome(),
            Occurred = Time("time", time),
            Due = Time("due", due),
            Item = Optional(items, item),
            Activity = Optional(activities, activity),
            Source = Optional(sources, source),
            Purpose = Optional(purposes, purpose),
            Sequence = number,
        };
        IsRepetition = IsRepeated(number);
        return IsRepetition ? null : new EvidenceCsvRow(number, who, record, record.Item);
    }

    private LearnerId LearnerOf(string text) => Checked("learner", text, LearnerId.From);

    private ValueList<CompetencyId> CompetenciesOf(string text) => isSeveral
        ? text.Split(';', StringSplitOptions.TrimEntries).Select(part => Checked(competencyName, part, CompetencyId.From)).Distinct().ToValueList()
        : [Checked(competencyName, text, CompetencyId.From)];

    private EventId Id(int number)
    {
        return IsBlank(id) ? EventId.From(RowName(number)) : Checked("id", table[id], EventId.From);
    }

    private static string RowName(int number) => string.Create(CultureInfo.InvariantCulture, $"row-{number}");

    private Outcome Outcome()
    {
        var text = table.Utf8(correct);
        var (isScore, isRating) = (!table.Utf8(score).IsEmpty, !table.Utf8(rating).IsEmpty);
        var filled = (text.IsEmpty ? 0 : 1) + (isScore ? 1 : 0) + (isRating ? 1 : 0);
        if (filled != 1)
        {
            var column = correct >= 0 ? CorrectName : score >= 0 ? ScoreName : RatingName;
            throw filled == 0
                ? table.Error(column, string.Empty, "an outcome")
                : table.Error(column, table[correct >= 0 ? correct : score], "one outcome in a row");
        }

        return isScore ? Score() : isRating ? Rating(table[rating]) : Correct(table.Utf8(correct));
    }

    private Outcome Correct(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'0'] => Wrong,
        [(byte)'1'] => Right,
        _ => table[correct].AsSpan().Trim() switch
        {
            "0" => Wrong,
            "1" => Right,
            _ => throw table.Error(CorrectName, table[correct], "0 or 1"),
        },
    };

    private static Outcome Wrong { get; } = Evidence.Outcome.Correct(false);

    private static Outcome Right { get; } = Evidence.Outcome.Correct(true);

    private Outcome Score()
    {
        var value = Number(ScoreName, score, "a number from 0 to 1000000000");
        var most = IsBlank(max) ? 1 : Number("max", max, MaxExpected);
        return most > 0 ? Evidence.Outcome.Score(value, most) : throw table.Error("max", table[max], MaxExpected);
    }

    private double Number(string name, int column, string expected) =>
        double.TryParse(table.Utf8(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1e9 ? value : throw table.Error(name, table[column], expected);

    // Most fields are told by their first byte, without making a text.
    private bool IsBlank(int column)
    {
        var text = table.Utf8(column);
        return text.IsEmpty || (text[0] is <= (byte)' ' or >= 0x80 && string.IsNullOrWhiteSpace(table[column]));
    }

    private Outcome Rating(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 4
            ? Ratings[value - 1]
            : throw table.Error(RatingName, text, "1 (again), 2 (hard), 3 (good) or 4 (easy)");

    private static Outcome[] Ratings { get; } = [.. Enumerable.Range(1, 4).Select(Evidence.Outcome.Rating)];

    private Instant? Time(string name, int column)
    {
        var text = table.Utf8(column);
        if (IsBlank(column))
        {
            return null;
        }

        try
        {
            return EvidenceTime.Parse(text) ?? throw table.Error(name, table[column], EvidenceTime.Expected);
        }
        catch (OverflowException exception)
        {
            throw table.Error(name, table[column], "a time within the years -9998 to 9999", exception);
        }
    }

    private T? Optional<T>(Utf8Names<T> names, int column)
    {
        var text = table.Utf8(column);
        return text.IsEmpty ? default : names.Of(text);
    }

    private static string? TextOf(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private T Word<T>(string name, string text, Dictionary<string, T> words)
        where T : struct, Enum
    {
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
    private bool IsRepeated(int number)
    {
        if (id < 0)
        {
            return false;
        }

        var who = table.Utf8(learner);
        var named = IsBlank(id) ? Encoding.UTF8.GetBytes(RowName(number)) : table.Utf8(id);
        var name = (First: RepeatedRows.With(RepeatedRows.With(1, who), named), Second: RepeatedRows.With(RepeatedRows.With(2, who), named));
        var content = name.First;
        foreach (var column in contents)
        {
            content = RepeatedRows.With(content, table.Utf8(column));
        }

        var first = repeated.FirstOf(name, content, number, out var isSame);
        return first != number && (isSame
            ? true
            : throw table.Error("id", IsBlank(id) ? RowName(number) : table[id], FormattableString.Invariant($"the content of row {first}, which has this identifier, too, or another identifier")));
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static string Letters(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
