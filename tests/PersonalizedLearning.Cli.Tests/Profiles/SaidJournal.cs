namespace PersonalizedLearning.Cli.Tests.Profiles;

/// <summary>A journal in which the learner, the family and a teacher have said much.</summary>
internal static class SaidJournal
{
    /// <summary>What they said, one event a line.</summary>
    public const string Said = """
        {"kind":"goalSet","id":"g1","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-01T09:00:00Z","content":{"competency":"ratio-tables","level":"Proficient","due":"2026-12-19T00:00:00Z","measure":"I can plan the food for camp","benchmarks":[{"id":"b1","competency":"equiv-models","due":"2026-09-01T00:00:00Z"},{"id":"b2","text":"A recipe for thirty"}],"why":"for the summer camp","reflectEvery":"336:00:00"}}
        {"kind":"goalAgreed","id":"g2","learner":"ben","author":{"id":"mr-hale","role":"educator"},"recorded":"2026-06-01T10:00:00Z","goal":"g1"}
        {"kind":"reflectionRecorded","id":"g6","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-20T11:00:00Z","goal":"g1","text":"Drawing helped"}
        {"kind":"interestStated","id":"s1","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-02T08:00:00Z","tag":"music","strength":0.8,"note":"drums most of all"}
        {"kind":"aspirationStated","id":"s3","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-02T08:01:00Z","aspiration":"career","text":"to build instruments"}
        {"kind":"motivationStated","id":"s4","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-02T08:02:00Z","text":"cooking for many"}
        {"kind":"preferenceStated","id":"s5","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-02T08:03:00Z","aspect":"withWhom","text":"first alone, then with Bo"}
        {"kind":"growthAreaNamed","id":"s6","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-02T08:04:00Z","text":"I guess too soon"}
        {"kind":"statementMade","id":"s7","learner":"ben","author":{"id":"mum","role":"family"},"recorded":"2026-06-03T18:00:00Z","text":"He teaches his sister to swim.","about":"at home"}
        {"kind":"advocacyRequested","id":"s9","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-05T08:00:00Z","text":"May I sit near the window?"}
        {"kind":"advocacyAnswered","id":"s10","learner":"ben","author":{"id":"mr-hale","role":"educator"},"recorded":"2026-06-05T12:00:00Z","request":"s9","text":"Yes, from Monday on"}
        {"kind":"supportStated","id":"u1","learner":"ben","author":{"id":"mum","role":"family"},"recorded":"2026-06-05T18:00:00Z","tag":"captions","why":"hears little on the left","from":"2026-06-08T00:00:00Z","until":"2027-07-01T00:00:00Z"}
        {"kind":"supportAgreed","id":"u2","learner":"ben","author":{"id":"mr-hale","role":"educator"},"recorded":"2026-06-08T08:00:00Z","support":"u1"}
        {"kind":"udlOptionChosen","id":"u4","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-08T08:01:00Z","principle":"representation","option":"listen to the text"}
        {"kind":"barrierFound","id":"u6","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-09T08:00:00Z","text":"the film had no captions","support":"captions"}
        {"kind":"agencyGrant","id":"a1","learner":"ben","author":{"id":"mr-hale","role":"educator"},"recorded":"2026-06-02T08:00:00Z","decision":"pace","level":"decides","role":"learner","reason":"plans ahead well"}
        {"kind":"consentGrant","id":"c1","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-06-01T08:00:00Z","scopes":["mastery","goals","plan","feedback","story"],"purpose":"support","audience":"family"}

        """;

    /// <summary>Writes it, with the evidence of the sample, into a folder and returns the path.</summary>
    public static string In(TemporaryFolder folder) =>
        folder.Write("said.jsonl", File.ReadAllText(Path.Combine(SampleFiles.Journals, "ben.jsonl")) + Said);
}
