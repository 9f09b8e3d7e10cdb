// The published tables of two simulated environments, KSS and KT6kc, with the selectors of this library measured beside them.
// Run it as it stands: dotnet run -c Release docs/samples/published-tables.cs -- [EPISODES.json] [--full]
// It makes 500 episodes of KSS up, or reads those that others have published. --full adds the selector that looks ahead, which takes minutes, and takes more learners of KT6kc.
#:project ../../src/PersonalizedLearning.Simulation

using PersonalizedLearning;
using PersonalizedLearning.Simulation;

var isFull = args.Contains("--full");
var files = args.Where(argument => argument != "--full").ToArray();
if (files.Length > 1 || files is [['-', ..]])
{
    Console.Error.WriteLine($"'{string.Join(' ', args)}'; expected nothing, a file of episodes, --full, or both.");
    return 2;
}

// An episode is a learner with hidden abilities on ten concepts, and those that are to be passed.
KssEpisodeSet episodes;
if (files is [var path])
{
    using var file = File.OpenRead(path);
    episodes = KssEpisodeSet.Read(file).WithOpenTargets();
}
else
{
    episodes = KssEpisodeSet.Generate(new KssModel(), 500, seed: 1);
}

ValueList<string> selectors = ["random", "random-legal", "frontier-rule", "shipped"];
Console.WriteLine(PublishedTables.Kss(episodes, isFull ? [.. selectors, "shipped-with-model"] : selectors).ToMarkdown());

// A chain of six concepts, each learnt by chance once the one before is.
Console.WriteLine(PublishedTables.KtChain(isFull ? 2000 : 500).ToMarkdown());
return 0;
