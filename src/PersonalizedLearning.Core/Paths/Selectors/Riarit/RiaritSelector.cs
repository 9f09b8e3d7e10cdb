namespace PersonalizedLearning.Paths;

/// <summary>Chooses by chance what moves the estimated command of competencies most: the right activity at the right time (Clement, Roy, Oudeyer and Lopes 2015).</summary>
/// <remarks>
/// <para>
/// An activity has one value of each parameter. Its level on a competency, q, is the product of their impacts. With c the estimated command, a success above it or a failure
/// below it moves c by a share of q − c; the mean of q − c over the competencies, 0 at least, is the reward, of which the quality of each of its values is a running mean. A value
/// becomes active when the command that it requires is reached, with the best quality of its parameter. Each value is chosen with a probability in proportion to its quality
/// and a tenth of the sum of all; an activity with the product over its values, shared evenly by the competencies on which it bears.
/// </para>
/// <para>
/// Only what is ready, and what was and is mastered as something to show again, is offered. With a table, nothing is offered without a catalog. Scores are weights before
/// they are normalized to what is offered. Answers count as right from half of full credit on. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class RiaritSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "riarit";

    private const double Exploring = 10;

    private readonly RiaritTable? table;
    private readonly Func<RiaritBandit> start;
    private readonly Action<RiaritBandit, PractisedAnswer> step;
    private readonly Func<LearnerState, RiaritByCompetency> startByCompetency;

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    /// <exception cref="ArgumentException">The parts of the table do not fit each other.</exception>
    public RiaritSelector(RiaritParameters? parameters = null)
    {
        Settings = parameters ?? new RiaritParameters();
        table = Settings.Table.Count > 0 ? new RiaritTable(Settings) : null;
        start = () => new RiaritBandit(Settings, table!);
        step = Take;
        startByCompetency = learner => new RiaritByCompetency(Settings, learner.Graph.Count);
    }

    /// <summary>Gets the parameters.</summary>
    public RiaritParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var drawing = new Drawing(destination, request.Learner.Graph.Framework);
        if (table is null)
        {
            EnterCompetencies(request, ref drawing);
        }
        else if (request.Catalog is not null)
        {
            EnterActivities(request, table, ref drawing);
        }

        return drawing.End();
    }

    private static bool IsOffered(LearnerState learner, int competency) =>
        learner.Scope.Contains(competency) && !learner.Graph.Framework.IsGrouping(competency) && learner.Frontier.IsFounded(competency);

    private void EnterCompetencies(RecommendationRequest request, ref Drawing drawing)
    {
        var learner = request.Learner;
        var bandit = learner.Practice.StateOf(this, learner, startByCompetency, static (bandit, answer) => bandit.Answer(answer.Competency, answer.IsSuccess));
        var sum = 0.0;
        for (var index = 0; index < learner.Graph.Count; index++)
        {
            sum += IsOffered(learner, index) ? bandit.QualityOf(index) : 0;
        }

        for (var index = 0; index < learner.Graph.Count; index++)
        {
            if (IsOffered(learner, index))
            {
                DrawnOffer.Enter(request, index, bandit.QualityOf(index) + (sum / Exploring), ref drawing);
            }
        }
    }

    private void EnterActivities(RecommendationRequest request, RiaritTable table, ref Drawing drawing)
    {
        var learner = request.Learner;
        var bandit = learner.Practice.StateOf(this, start, step);
        for (var parameter = 0; parameter < table.ParameterCount; parameter++)
        {
            var values = table.ValuesOf(parameter);
            ZpdesBandit.Share(bandit.Quality[values], Settings.InitialQuality, bandit.Shares.AsSpan(values));
        }

        for (var index = 0; index < learner.Graph.Count; index++)
        {
            if (IsOffered(learner, index))
            {
                EnterActivities(request, table, index, bandit.Shares, ref drawing);
            }
        }
    }

    private static void EnterActivities(RecommendationRequest request, RiaritTable table, int competency, double[] shares, ref Drawing drawing)
    {
        var kind = Offers.KindOf(request.Learner, competency);
        var offered = Offers.For(request, competency, kind);
        var sum = 0.0;
        foreach (var experience in offered)
        {
            sum += WeightOf(request, table, competency, kind, experience, shares);
        }

        if (sum <= 0)
        {
            return;
        }

        var chance = Lot.Of(request.Seed, request.Learner.Graph.Framework[competency].Id.Value);
        var lot = chance.Next();
        var rest = chance.Next() * sum;
        var (chosen, its) = (-1, 0.0);
        foreach (var experience in offered)
        {
            if (rest >= 0 && WeightOf(request, table, competency, kind, experience, shares) is > 0 and var weight)
            {
                (chosen, its) = (experience, weight);
                rest -= weight;
            }
        }

        drawing.Offer(new RankedCandidate(competency, chosen, kind, its, its / sum), sum, lot);
    }

    private static double WeightOf(RecommendationRequest request, RiaritTable table, int competency, RecommendationKind kind, int experience, double[] shares)
    {
        var values = table.ValuesOf(request.Catalog![experience].Id.Value);
        if (values.IsEmpty || !Offers.Allows(request, competency, kind, experience))
        {
            return 0;
        }

        var weight = 1.0 / ExperienceCompetencies.Of(request.Catalog)[experience].Length;
        foreach (var value in values)
        {
            weight *= shares[value];
        }

        return weight;
    }

    // One answer of an experience that bears on several competencies is recorded on each of them, one after the other, and counts each time.
    private void Take(RiaritBandit bandit, PractisedAnswer answer)
    {
        var values = table!.ValuesOf(answer.Activity);
        values = values.IsEmpty ? table.ValuesOf(answer.Item) : values;
        if (!values.IsEmpty)
        {
            bandit.Answer(values, answer.IsSuccess);
        }
    }
}
