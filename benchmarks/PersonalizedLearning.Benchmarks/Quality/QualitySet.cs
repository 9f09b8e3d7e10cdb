using PersonalizedLearning.Calibration;

namespace PersonalizedLearning.Benchmarks.Quality;

/// <summary>A data set of the quality table: where it lies, how it is parted, and what others published of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">The files it needs, below the folder of the data.</param>
/// <param name="HasItems">Whether its answers name items.</param>
/// <param name="Read">Reads the rows to learn from and those to predict; with no rows to predict, folds are made of those to learn from.</param>
/// <param name="Published">The rows of others.</param>
internal sealed record QualitySet(
    string Name, IReadOnlyList<string> Files, bool HasItems, Func<string, (IReadOnlyList<ObservedRow> Train, IReadOnlyList<ObservedRow> Test)> Read, IReadOnlyList<PublishedScore> Published)
{
    /// <summary>The number of folds where a set has no rows to predict: learner modulo this.</summary>
    public const int Folds = 5;

    private const string SplitTrain = "preprocessed_data_train.csv";
    private const string SplitTest = "preprocessed_data_test.csv";
    private const string SplitItems = "q_mat.npz";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<QualitySet> All { get; } =
    [
        new(
            "assistments2009", ["assistments2009-train.csv", "assistments2009-test.csv"], false,
            folder => (QualityRows.OfEvidence(Path.Combine(folder, "assistments2009-train.csv")), QualityRows.OfEvidence(Path.Combine(folder, "assistments2009-test.csv"))),
            [
                new("pyBKT, fixed start", .7503, .4164, null), new("pyBKT, 5 starts", .7596, .4151, null), new("hmm-scalable", .7466, .4181, null),
                new("exact EM, best of 8", .7613, .4147, null), new("exact EM with forgetting, best of 8", .8264, .3876, null),
            ]),
        new(
            "assistments09, combinations", [Path.Combine("assistments09", SplitTrain), Path.Combine("assistments09", SplitTest)], true,
            folder => (QualityRows.OfSplit(Path.Combine(folder, "assistments09", SplitTrain)), QualityRows.OfSplit(Path.Combine(folder, "assistments09", SplitTest))),
            [new("BKT exact", .7154, .4400, null), new("BKT exact with forgetting", .7220, .4380, null)]),
        Split("assistments09", [
            new("AFM", .6235, .4633, null),
            new("PFA, raw counts", .6974, .4470, null), new("PFA, log counts", .7085, .4416, null), new("item only", .6864, .4498, null),
            new("PFA log + item", .7540, .4282, null), new("Elo online", .7561, .4291, .5479), new("Best-LR", .7665, .4230, .5345),
        ]),
        Split("statics", [
            new("BKT exact, best of 8", .6938, .4013, null), new("BKT exact with forgetting", .7149, .3975, null), new("Elo, both skills", .8230, .3639, null),
            new("Best-LR", .8266, .3610, null),
        ]),
        new(
            "glops42, 5 folds", ["glops42.csv"], false, folder => (QualityRows.OfEvidence(Path.Combine(folder, "glops42.csv")), []),
            [new("pyBKT, fixed start", .6986, .4586, .6082), new("pyBKT, 5 starts", .6992, .4584, .6076), new("pyBKT with forgetting", .6964, .4593, .6093)]),
    ];

    private static QualitySet Split(string name, IReadOnlyList<PublishedScore> published) => new(
        name, [.. new[] { SplitTrain, SplitTest, SplitItems }.Select(file => Path.Combine(name, file))], true,
        folder =>
        {
            var items = ItemCompetencies.Read(Path.Combine(folder, name, SplitItems));
            return (QualityRows.OfSplit(Path.Combine(folder, name, SplitTrain), items), QualityRows.OfSplit(Path.Combine(folder, name, SplitTest), items));
        },
        published);
}
