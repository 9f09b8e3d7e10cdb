using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Evidence as the rows of a logistic regression: what each answer is predicted from, and nothing that comes after.</summary>
/// <remarks>
/// Weights are those that all share, and for items, competencies and learners what differs from these, so that what was not seen is like the others. States are kept by
/// the policies themselves, so that what is fitted is what is predicted later.
/// </remarks>
internal sealed class LogisticDesign
{
    private const int Intercept = 0;
    private const int LearnerStart = 1;
    private const double PriorAnswers = 5;

    private readonly LktFitOptions options;
    private readonly LogisticShape shape;
    private readonly PracticeFeatures learnerFeatures;
    private readonly PracticeFeatures competencyFeatures;
    private readonly Dictionary<string, int> items = new(StringComparer.Ordinal);
    private readonly Dictionary<CompetencyId, int> competencies = [];
    private readonly Dictionary<LearnerId, int> learners = [];
    private readonly List<(int Right, int Answers)> ofItem = [];

    /// <summary>Reads the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="chosen">Which learners to learn from; all when null.</param>
    /// <param name="options">The features.</param>
    /// <param name="shape">What tells the model apart.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public LogisticDesign(
        IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? chosen, LktFitOptions options, LogisticShape shape, CancellationToken cancellation)
    {
        (this.options, this.shape) = (options, shape);
        learnerFeatures = new PracticeFeatures(options.Learner);
        competencyFeatures = new PracticeFeatures(options.Competency, shape.CountsTogether);
        Used = [.. rows.Where(row => row.Competencies.Count > 0 && chosen?.Invoke(row.Learner) != false)];
        if (Used.Count == 0)
        {
            throw new ArgumentException("There is no answer to learn from; expected at least one.", nameof(rows));
        }

        Index();
        Write(cancellation);
    }

    /// <summary>The rows that are learnt from.</summary>
    public IReadOnlyList<ObservedRow> Used { get; }

    /// <summary>The rows as features.</summary>
    public SparseRows Rows { get; } = new();

    /// <summary>The competencies, in the order in which they appeared.</summary>
    public IReadOnlyCollection<CompetencyId> Competencies => competencies.Keys;

    /// <summary>The share of right answers.</summary>
    public double Mean { get; private set; }

    // Columns: the intercept, weights that all share, then those of items, of competencies and of learners.
        private int SharedStart => LearnerStart + learnerFeatures.Count;

    private int ItemStart => SharedStart + competencyFeatures.Count;

    private int CompetencyStart => ItemStart + items.Count;

    private int PerCompetency => options.HasCompetencies ? 1 + competencyFeatures.Count : 0;

    private int ProficiencyStart => CompetencyStart + (PerCompetency * competencies.Count);

    /// <summary>The penalty of each weight.</summary>
    public double[] Penalties()
    {
        var penalties = new double[ProficiencyStart + (shape.HasProficiencies ? learners.Count : 0)];
        Array.Fill(penalties, options.SharedPenalty);
        penalties.AsSpan(ItemStart, items.Count).Fill(options.ItemPenalty);
        penalties.AsSpan(CompetencyStart).Fill(options.CompetencyPenalty);
        penalties[Intercept] = Math.Min(options.SharedPenalty, 1e-4);
        return penalties;
    }

    /// <summary>What all answers share, before any competency or practice.</summary>
    public static double InterceptOf(double[] weights) => weights[Intercept];

    /// <summary>Whether no answer bears on several competencies.</summary>
    public bool IsSingle { get; private set; }

    /// <summary>The weights of a competency, or of one that was not seen: first what it adds to the intercept, then those of its features.</summary>
    public double[] WeightsOf(double[] weights, CompetencyId? competency)
    {
        double[] own = [0, .. weights.AsSpan(SharedStart, competencyFeatures.Count)];
        if (competency is { } known && PerCompetency > 0)
        {
            var start = CompetencyStart + (PerCompetency * competencies[known]);
            for (var index = 0; index < own.Length; index++)
            {
                own[index] += weights[start + index];
            }
        }

        return own;
    }

    /// <summary>The policy of a competency, or of one that was not seen.</summary>
    public LktParameters ParametersOf(double[] weights, CompetencyId? competency)
    {
        var own = WeightsOf(weights, competency);
        return competencyFeatures.Parameters(own[0], own.AsSpan(1));
    }

    /// <summary>The policy that follows the learner and knows the items.</summary>
    public LktParameters LearnerParameters(double[] weights) =>
        learnerFeatures.Parameters(weights[Intercept], weights.AsSpan(LearnerStart, learnerFeatures.Count)) with
        {
            Difficulty = 0,
            Expected = Mean,
            ByItem = Items(index => -weights[ItemStart + index]),
        };

    private ValueList<LktItem> Items(Func<int, double> difficultyOf) => items
        .Select(item => new LktItem
        {
            Item = item.Key,
            Difficulty = difficultyOf(item.Value),
            Expected = options.Learner?.BeyondExpected == true ? ExpectedOf(item.Value) : null,
        })
        .ToValueList();

    // The share of right answers, as if a few more had been given by the mean.
    private double ExpectedOf(int item) => (ofItem[item].Right + (PriorAnswers * Mean)) / (ofItem[item].Answers + PriorAnswers);

    private void Index()
    {
        foreach (var row in Used)
        {
            Mean += row.IsCorrect ? 1 : 0;
            learners.TryAdd(row.Learner, learners.Count);
            foreach (var competency in row.Competencies)
            {
                competencies.TryAdd(competency, competencies.Count);
            }

            if (options.HasItems && row.Observation.Item is { } name)
            {
                if (items.TryAdd(name, items.Count))
                {
                    ofItem.Add(default);
                }

                var (right, answers) = ofItem[items[name]];
                ofItem[items[name]] = (right + (row.IsCorrect ? 1 : 0), answers + 1);
            }
        }

        Mean /= Used.Count;
        IsSingle = Used.All(row => row.Competencies.Count == 1);
    }

    private void Write(CancellationToken cancellation)
    {
        var ofLearner = learnerFeatures.Policy(Mean, options.Learner?.BeyondExpected == true ? Items(_ => 0) : []);
        var ofCompetency = competencyFeatures.Policy(Mean, []);
        var general = new LktState[learners.Count];
        Array.Fill(general, ofLearner.Initial);
        var particular = new Dictionary<(int Learner, int Competency), LktState>();
        Span<double> values = stackalloc double[Math.Max(learnerFeatures.Count, competencyFeatures.Count)];
        foreach (var (number, row) in Used.Index())
        {
            if (number % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var learner = learners[row.Learner];
            Rows.Add(Intercept, 1);
            learnerFeatures.Write(general[learner], row.Observation.At, values);
            AddAll(LearnerStart, values[..learnerFeatures.Count]);
            if (options.HasItems && row.Observation.Item is { } item)
            {
                Rows.Add(ItemStart + items[item], 1);
            }

            foreach (var competency in row.Competencies)
            {
                var key = (learner, competencies[competency]);
                var state = particular.GetValueOrDefault(key, ofCompetency.Initial);
                competencyFeatures.Write(state, row.Observation.At, values);
                AddAll(SharedStart, values[..competencyFeatures.Count]);
                if (PerCompetency > 0)
                {
                    var start = CompetencyStart + (PerCompetency * key.Item2);
                    Rows.Add(start, 1);
                    AddAll(start + 1, values[..competencyFeatures.Count]);
                }

                particular[key] = ofCompetency.Update(state, row.Observation);
            }

            if (shape.HasProficiencies)
            {
                Rows.Add(ProficiencyStart + learner, 1);
            }

            general[learner] = ofLearner.Update(general[learner], row.Observation);
            Rows.End(row.IsCorrect);
        }
    }

    private void AddAll(int start, ReadOnlySpan<double> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            Rows.Add(start + index, values[index]);
        }
    }
}
