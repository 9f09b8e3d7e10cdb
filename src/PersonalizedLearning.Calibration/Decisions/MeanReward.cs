using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Calibration;

/// <summary>A plain model of rewards: the mean reward of the offers whose first item is of the same competency and kind, else of the same kind, else of all.</summary>
public sealed class MeanReward : IRewardModel
{
    private readonly Dictionary<(CompetencyId, RecommendationKind), (double Sum, int Count)> byCompetency = [];
    private readonly Dictionary<RecommendationKind, (double Sum, int Count)> byKind = [];
    private (double Sum, int Count) all;

    private MeanReward()
    {
    }

    /// <summary>Fits the model.</summary>
    /// <param name="rows">The rows; without any it predicts 0.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public static MeanReward Fit(IReadOnlyList<OffPolicyRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var model = new MeanReward();
        foreach (var row in rows)
        {
            model.all = With(model.all, row.Reward);
            if (row.Action.Count > 0)
            {
                var (competency, _, kind) = row.Action[0];
                model.byCompetency[(competency, kind)] = With(model.byCompetency.GetValueOrDefault((competency, kind)), row.Reward);
                model.byKind[kind] = With(model.byKind.GetValueOrDefault(kind), row.Reward);
            }
        }

        return model;
    }

    /// <inheritdoc/>
    public double Predict(OffPolicyRow row, ValueList<OfferedItem> action)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (action.Count > 0)
        {
            var (competency, _, kind) = action[0];
            if (byCompetency.TryGetValue((competency, kind), out var own) || byKind.TryGetValue(kind, out own))
            {
                return own.Sum / own.Count;
            }
        }

        return all.Count == 0 ? 0 : all.Sum / all.Count;
    }

    private static (double Sum, int Count) With((double Sum, int Count) mean, double reward) => (mean.Sum + reward, mean.Count + 1);
}
