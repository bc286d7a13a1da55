# Reference values of kappa, Fleiss, ICC and AC1 (R 4.2.2, psych 2.2.9, vcd 1.4-11), the source of kappa.json;
# needs ../lib.R. Standard errors under chance: statsmodels.stats.inter_rater.cohens_kappa(...).std_kappa0; UNIFORM: fleiss_kappa(method="randolph").
source("../lib.R"); suppressMessages({library(psych);library(vcd)}); data(SexualFun,package="vcd"); data(MSPatients,package="vcd"); data(wine,package="ordinal")
sf<-as.data.frame(SexualFun); names(sf)[1:2]<-c("husband","wife"); ms<-as.data.frame(MSPatients); write.csv(sf,"input_sexualfun.csv",row.names=F); write.csv(ms,"input_mspatients.csv",row.names=F); wr<-reshape(wine[,c("bottle","judge","rating")],idvar="bottle",timevar="judge",direction="wide"); write.csv(wr,"input_wine_ratings.csv",row.names=F)
KK<-function(t){t<-unname(as.matrix(unclass(t))); n<-sum(t); k<-nrow(t); lin<-1-abs(outer(1:k,1:k,"-"))/(k-1); quad<-1-(outer(1:k,1:k,"-"))^2/(k-1)^2
 f<-function(w){p<-cohen.kappa(t,w=if(is.null(w)) NULL else w,n.obs=n);list(kappa=p$kappa,weighted=p$weighted.kappa,var_kappa=p$var.kappa,var_weighted=p$var.weighted,ci=unname(as.matrix(p$confid)))}
 dimnames(t)<-list(letters[1:k],letters[1:k]); v<-function(w){x<-Kappa(as.table(t),weights=w);list(unweighted=as.vector(x$Unweighted),weighted=as.vector(x$Weighted),ci=unname(as.matrix(confint(x))))}
 list(table=unname(t),psych_default_quadratic=f(NULL),psych_linear=f(lin),vcd_equal_spacing_linear=v("Equal-Spacing"),vcd_fleiss_cohen_quadratic=v("Fleiss-Cohen"),percent_agreement=sum(diag(t))/n,po_pe=c(sum(diag(t))/n,sum(rowSums(t)*colSums(t))/n^2),gwet_ac1=local({p<-(rowSums(t)+colSums(t))/(2*n);pe<-sum(p*(1-p))/(k-1);po<-sum(diag(t))/n;(po-pe)/(1-pe)}))}
o<-list(sexualfun=KK(xtabs(Freq~husband+wife,sf)),ms_winnipeg=KK(MSPatients[,,1]),ms_neworleans=KK(MSPatients[,,2]))
R<-as.matrix(wr[,-1]); o$wine_fleiss<-local({cats<-1:5;m<-t(apply(R,1,function(r) table(factor(r,cats))));N<-nrow(m);n<-ncol(R);P<-(rowSums(m^2)-n)/(n*(n-1));p<-colSums(m)/(N*n);pe<-sum(p^2);list(kappa=(mean(P)-pe)/(1-pe),Pbar=mean(P),Pe=pe,counts=unname(m))}); o$wine_icc<-as.data.frame(unclass(suppressMessages(ICC(R,lmer=F))$results)); 
put(o,c("psych","vcd"))
