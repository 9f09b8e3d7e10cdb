namespace PersonalizedLearning.Cli.Tests;

/// <summary>Watches how far the heap grows beyond what it held at first.</summary>
/// <remarks>It looks after every collection, at what is alive then: that does not depend on how much memory the machine has.</remarks>
internal sealed class PeakMemory : IDisposable
{
    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    private long peak;
    private volatile bool isOver;

    public PeakMemory() => _ = new Sentinel(this);

    /// <summary>The most bytes that were alive after a collection, less those at first.</summary>
    public long Peak
    {
        get
        {
            Look();
            return Volatile.Read(ref peak);
        }
    }

    public void Dispose() => isOver = true;

    private void Look()
    {
        var held = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes - before;
        for (var known = Volatile.Read(ref peak); held > known; known = Volatile.Read(ref peak))
        {
            Interlocked.CompareExchange(ref peak, held, known);
        }
    }

    /// <summary>Is found dead by each collection, and comes again.</summary>
    private sealed class Sentinel(PeakMemory memory)
    {
        ~Sentinel()
        {
            if (!memory.isOver)
            {
                memory.Look();
                _ = new Sentinel(memory);
            }
        }
    }
}
