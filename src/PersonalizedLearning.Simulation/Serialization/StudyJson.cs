using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Reads the configurations of studies as JSON.</summary>
/// <remarks>
/// Reading is as strict as that of <see cref="LearningJson"/>: what is unknown, repeated, missing, of the wrong type or out of range is refused by one <see cref="LearningJsonException"/>
/// that names the place, the value and what was expected. What is left out keeps its default. Streams are left open. Thread safe.
/// </remarks>
public static partial class StudyJson
{
    /// <summary>Reads a configuration, with everything that it names.</summary>
    /// <param name="stream">The text, UTF-8, as <see cref="WriteSchema"/> describes it.</param>
    /// <param name="sources">Opens what the configuration names besides itself.</param>
    /// <param name="names">The models, policies, selectors and measures that may be named; the built-in ones when null.</param>
    /// <returns>The study.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="sources"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a configuration, or what it names can't be given.</exception>
    public static Study Read(Stream stream, IStudySources sources, StudyNames? names = null)
    {
        var text = LearningJson.AllBytes(stream);
        ArgumentNullException.ThrowIfNull(sources);

        // Parameters are read as elements first, which would put a sign in place of what is no text.
        return Utf8.IsValid(text)
            ? LearningJson.Read<StudyDocument, Study>(text, StudyJsonContext.Default.StudyDocument, document => ToStudy(document, sources, names ?? StudyNames.Standard))
            : throw new LearningJsonException("The text is not valid UTF-8, or holds half a surrogate pair.", "$", null);
    }

    /// <summary>Writes the JSON schema of configurations (draft 2020-12): what editors check them by and complete names from. What only a reading can tell, such as whether a file is there, it doesn't say.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="names">The models, policies, selectors and measures that may be named; the built-in ones when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static void WriteSchema(Stream stream, StudyNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            StudySchema.Of(names ?? StudyNames.Standard).WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
    }

    private static Study ToStudy(StudyDocument document, IStudySources sources, StudyNames names)
    {
        _ = InRange(document.Version, 1, 1, "$.version");
        var framework = From("$.framework", document.Framework, sources.FrameworkOf);
        var graph = PrerequisiteGraph.Compile(framework, document.Precedes ?? PrecedesMeaning.Hard);
        var catalog = document.Catalog is { } file ? CatalogIndex.For(From("$.catalog", file, sources.CatalogOf), framework) : null;
        var measures = ToMeasures(document.Measures, names.Measures);
        var goals = ToGoals(document.Goals, framework);
        var populations = Named(document.Populations, "$.populations", item => item.Name, (item, path) => ToPopulation(item, path, graph, sources, names.Models));
        var policies = ToPolicies(document.Policies, framework, sources, names.Policies);
        var selectors = Named(document.Selectors, "$.selectors", item => item.Name, (item, path) => ToSelector(item, path, catalog, populations, goals, names.Selectors));
        var budgets = ToBudgets(document.Budgets);
        var comparisons = ToComparisons(document.Compare, policies, selectors);
        var conditions = StudyConditions.Crossed(populations, policies, selectors, budgets);
        return new Study
        {
            Name = LearningJson.At("$.study", () => Preconditions.Id(document.Study)),
            Seed = document.Seed,
            Graph = graph,
            Goals = goals,
            Conditions = document.Sampled is { } count ? Sampled(conditions, count, document.Seed, comparisons) : conditions,
            Learners = ToReplications(document, measures),
            Sessions = ToSessions(document.Sessions),
            RetentionDays = ToRetentionDays(document.RetentionDays),
            MasteredFrom = document.MasteredFrom is { } share
                ? share is > 0 and <= 1 ? share : throw Unexpected(share, "a number above 0, at most 1", "$.masteredFrom")
                : StandardMasteredFrom,
            Measures = measures,
            Comparisons = comparisons,
        };
    }

    private static ValueList<StudyCondition> Sampled(ValueList<StudyCondition> conditions, int count, ulong seed, StudyComparisons comparisons)
    {
        _ = InRange(count, 1, int.MaxValue, "$.sampled");
        return LearningJson.At("$.sampled", () => StudyConditions.Sampled(conditions, count, seed, comparisons));
    }

    private static ValueList<CompetencyId> ToGoals(string?[]? documents, CompetencyFramework framework)
    {
        var goals = All(LearningJson.Listed(documents, "$.goals"), "$.goals", (name, path) => LearningJson.At(path, () => framework.Resolve(name).Id));
        RequireUnique(goals, "$.goals", goal => goal.Value);
        return goals;
    }

    private static ValueList<StudyMeasure> ToMeasures(string?[]? documents, ValueList<StudyMeasure> known)
    {
        if (documents is null)
        {
            return known;
        }

        var measures = All(LearningJson.Listed(documents, "$.measures"), "$.measures", (name, path) => MeasureOf(name, known, path));
        RequireSome(measures.Count, "$.measures");
        RequireUnique(measures, "$.measures", measure => measure.Name);
        return measures;
    }

    private static StudyMeasure MeasureOf(string name, ValueList<StudyMeasure> known, string path) =>
        known.FirstOrDefault(measure => measure.Name == name) ?? throw Unknown("Measure", name, known.Select(measure => measure.Name), path);

    private static ValueList<StudyBudget> ToBudgets(StudyBudgetDocument?[] documents)
    {
        var budgets = All(LearningJson.Listed(documents, "$.budgets"), "$.budgets", (item, path) => new StudyBudget(InRange(item.Steps, 1, StudyBudget.MostSteps, path + ".steps"))
        {
            Minutes = item.Minutes is { } minutes ? Above0(minutes, path + ".minutes") : null,
        });
        RequireSome(budgets.Count, "$.budgets");
        RequireUnique(budgets, "$.budgets", budget => budget.Minutes is { } minutes
            ? FormattableString.Invariant($"{budget.Steps} steps in {minutes} minutes")
            : FormattableString.Invariant($"{budget.Steps} steps"));
        return budgets;
    }

    private static StudySessions ToSessions(StudySessionsDocument? document)
    {
        var standard = StudySessions.One;
        return document is null ? standard : new StudySessions
        {
            Steps = document.Steps is { } steps ? InRange(steps, 1, int.MaxValue, "$.sessions.steps") : standard.Steps,
            DaysBetween = document.DaysBetween is { } days ? From0(days, "$.sessions.daysBetween") : standard.DaysBetween,
            MinutesPerStep = document.MinutesPerStep is { } minutes ? Above0(minutes, "$.sessions.minutesPerStep") : standard.MinutesPerStep,
            Start = document.Start ?? standard.Start,
        };
    }

    private static ValueList<double> ToRetentionDays(double[]? days)
    {
        for (var position = 0; position < days?.Length; position++)
        {
            var path = FormattableString.Invariant($"$.retentionDays[{position}]");
            if (From0(days[position], path) is var value && position > 0 && value <= days[position - 1])
            {
                throw Unexpected(value, FormattableString.Invariant($"more than the {days[position - 1]} before it"), path);
            }
        }

        return (days ?? []).ToValueList();
    }

    private static Replications ToReplications(StudyDocument document, ValueList<StudyMeasure> measures)
    {
        if (document.Until is not { } until)
        {
            return document.Learners is { } learners ? Replications.Of(InRange(learners, 1, long.MaxValue, "$.learners")) : Replications.Of(StandardLearners);
        }

        if (document.Learners is not null)
        {
            throw new LearningJsonException("Both 'learners' and 'until' are there; expected one of them.", "$", null);
        }

        var atLeast = InRange(until.AtLeast ?? FewestUntil, 2, long.MaxValue, "$.until.atLeast");
        return Replications.Until(
            Above0(until.StandardError, "$.until.standardError"),
            MeasureOf(until.Measure ?? measures[0].Name, measures, "$.until.measure").Name,
            InRange(until.AtMost, atLeast, long.MaxValue, "$.until.atMost"),
            atLeast);
    }

    private static StudyComparisons ToComparisons(StudyComparisonsDocument? document, ValueList<StudyPolicy> policies, ValueList<StudySelector> selectors)
    {
        var standard = new StudyComparisons();
        return document is null ? standard : new StudyComparisons
        {
            BaselinePolicy = Known("Policy", document.Baseline?.Policy, policies.Select(item => item.Name), "$.compare.baseline.policy"),
            BaselineSelector = Known("Selector", document.Baseline?.Selector, selectors.Select(item => item.Name), "$.compare.baseline.selector"),
            AllPairs = document.AllPairs,
            Confidence = document.Confidence is { } share
                ? share is > 0 and < 1 ? share : throw Unexpected(share, "a number above 0 and below 1", "$.compare.confidence")
                : standard.Confidence,
            Correction = document.Correction ?? standard.Correction,
        };
    }
}
