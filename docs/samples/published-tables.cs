// The published tables of two simulated learners, KSS and KT6kc, with the selectors of this library measured beside them.
// Run it as it stands: dotnet run docs/samples/published-tables.cs -- [EPISODES.json] [--full]
// It makes episodes up, or reads those that others have published, and takes few of them (half a minute); --full takes all, which takes minutes.
#:project ../../src/PersonalizedLearning.Simulation

using PersonalizedLearning.Simulation;

var isFull = args.Contains("--full");
var path = args.FirstOrDefault(argument => !argument.StartsWith('-'));
if (args.Length > (isFull ? 1 : 0) + (path is null ? 0 : 1))
{
    Console.Error.WriteLine("Expected nothing, or a file of episodes, or --full.");
    return 2;
}

// Episodes are learners with hidden abilities on ten concepts, and what each wants to pass.
var episodes = Read();
var (few, learners) = isFull ? (episodes.Episodes.Count, 2000) : (25, 200);
episodes = episodes with { Episodes = [.. episodes.Episodes.Take(few)] };
Console.WriteLine(PublishedTables.Kss(episodes).ToMarkdown());

// The chain has six concepts, each learnt by chance once the one before is.
Console.WriteLine(PublishedTables.KtChain(learners).ToMarkdown());
if (!isFull)
{
    Console.WriteLine("Few learners, so that it is quick: \u00b1 says how uncertain a mean is. --full takes them all.");
}

return 0;

KssEpisodeSet Read()
{
    if (path is null)
    {
        return KssEpisodeSet.Generate(new KssModel(), 500, seed: 1);
    }

    using var file = File.OpenRead(path);
    return KssEpisodeSet.Read(file).WithOpenTargets();
}
