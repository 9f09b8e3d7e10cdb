using System.Globalization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>The learners of a file of three lines a learner, one after the other.</summary>
internal sealed class ThreeLineBlocks
{
    private readonly TextLines lines;
    private readonly ThreeLineOptions options;
    private readonly DiagnosticLog log = new();
    private readonly Dictionary<string, CompetencyId?> skills = new(StringComparer.Ordinal);
    private bool? hasItems;
    private int row;

    public ThreeLineBlocks(Stream stream, ThreeLineOptions options)
    {
        lines = new TextLines(stream);
        this.options = options;
        hasItems = options.HasItems;
    }

    /// <summary>Reads them to the end, and reports then what was wrong.</summary>
    public IEnumerable<ThreeLineLearner> Learners()
    {
        for (var number = options.FirstLearner; lines.Next() is { } first; number++)
        {
            if (Block(first, number) is { } learner)
            {
                yield return learner;
            }
        }

        log.ToList().ForEach(problem => options.Report?.Invoke(problem));
    }

    private ThreeLineLearner? Block(string first, int number)
    {
        var line = lines.Number;
        if (!int.TryParse(first.AsSpan().Trim().TrimEnd(','), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new InteropFormatException(FormattableString.Invariant($"line {line}"), $"the line is '{JsonText.Short(first)}'", "the number of answers of the next learner");
        }

        if (length == 0)
        {
            return new ThreeLineLearner(LearnerId.From(Name(number)), [], [], [], []);
        }

        var (upper, middle) = (Values(length), Values(length));
        hasItems ??= length > 1 && lines.Peek() is { } next && Split(next, length).Length == length;
        var (items, names, answers) = hasItems.Value ? (upper, middle, Values(length)) : ([], upper, middle);
        if (names.Length != length || answers.Length != length || (hasItems.Value && items.Length != length))
        {
            log.Add(
                "three-line-length", DiagnosticSeverity.Error, FormattableString.Invariant($"line {line}"),
                FormattableString.Invariant($"There are {length} answers of learner {number} by this line, and {(hasItems.Value ? FormattableString.Invariant($"{items.Length} items, ") : "")}{names.Length} skills and {answers.Length} answers below; expected as many of each. The learner is left out."));
            return null;
        }

        var learner = LearnerId.From(Name(number));
        return new ThreeLineLearner(learner, names.ToValueList(), answers.ToValueList(), items.ToValueList(), Evidence(learner, names, answers, items, line));
    }

    private ValueList<EvidenceRecord> Evidence(LearnerId learner, string[] names, string[] answers, string[] items, long line)
    {
        var records = new List<EvidenceRecord>(names.Length);
        for (var index = 0; index < names.Length; index++)
        {
            row++;
            if (SkillOf(names[index]) is { } skill && AnswerOf(answers[index]) is { } isCorrect)
            {
                records.Add(new EvidenceRecord
                {
                    Id = EventId.From(string.Create(CultureInfo.InvariantCulture, $"row-{row}")),
                    Learner = learner,
                    Competencies = [skill],
                    Outcome = isCorrect ? Right : Wrong,
                    Item = items.Length > 0 && !string.IsNullOrWhiteSpace(items[index]) ? items[index] : null,
                    Sequence = row,
                });
            }
            else
            {
                log.AddRepeated(
                    "three-line-answer", DiagnosticSeverity.Warning, string.Empty, () => FormattableString.Invariant($"line {line}, answer {index + 1}"),
                    $"The skill is '{JsonText.Short(names[index])}' and the answer '{JsonText.Short(answers[index])}'; expected the name of a skill, and 0 or 1. The answer is left out.");
            }
        }

        return records.ToValueList();
    }

    private static Outcome Right { get; } = Outcome.Correct(true);

    private static Outcome Wrong { get; } = Outcome.Correct(false);

    private static string Name(int number) => FormattableString.Invariant($"learner-{number}");

    private string[] Values(int length) =>
        lines.Next() is { } line ? Split(line, length) : throw new InteropFormatException(FormattableString.Invariant($"line {lines.Number}"), "the file ends within a learner", "the lines of skills and answers");

    // A comma may follow the last value.
    private static string[] Split(string line, int length)
    {
        var values = line.Split(',', StringSplitOptions.TrimEntries);
        return values.Length == length + 1 && values[^1].Length == 0 ? values[..^1] : values;
    }

    private CompetencyId? SkillOf(string name)
    {
        if (!skills.TryGetValue(name, out var skill))
        {
            try
            {
                skill = CompetencyId.From(name);
            }
            catch (ArgumentException)
            {
                skill = null;
            }

            skills.Add(name, skill);
        }

        return skill;
    }

    private static bool? AnswerOf(string text) => text switch
    {
        "1" or "1.0" => true,
        "0" or "0.0" => false,
        _ => null,
    };
}
