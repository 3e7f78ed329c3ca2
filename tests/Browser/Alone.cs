namespace NaraVard.Tests.Browser;

/// <summary>Journeys that start servers of their own: one at a time and not beside the others, which have their machine to themselves as a reader has.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
