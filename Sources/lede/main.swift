internal import Analyzers
internal import Glibc
internal import LedeShell

exit(runLede(analyzers: builtInAnalyzers, analysisDigest: builtInAnalysisDigest))
